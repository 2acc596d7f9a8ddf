/** Every kind of page, in the order in which the site is walked. To add one: docs/adding-a-kind.md. */

import type { CollectionName } from "../content/schema/collections.ts";
import type { PageRoutes } from "../site/addresses.ts";
import type { Labels } from "../site/labels.ts";
import { areaKind } from "./area/kind.ts";
import { articleKind } from "./article/kind.ts";
import { calculatorKind } from "./calculator/kind.ts";
import { caseStudyKind } from "./case-study/kind.ts";
import { fitKind } from "./fit/kind.ts";
import {
  caseStudiesKind,
  compareKind,
  glossaryKind,
  industriesKind,
  searchKind,
  servicesKind,
  teamKind,
  toolsKind,
} from "./hub/kind.ts";
import { industryKind } from "./industry/kind.ts";
import type { PageKind } from "./kind.ts";
import { blogKind, categoryKind } from "./list/kind.ts";
import { locationKind } from "./location/kind.ts";
import type { KindName, Page, PagesByKind } from "./pages.ts";
import { authorKind } from "./person/kind.ts";
import { aboutKind, contactKind, emergencyKind, homeKind, plainKind } from "./plain/kind.ts";
import { serviceKind } from "./service/kind.ts";
import { termKind } from "./term/kind.ts";

type Kinds = { [Name in KindName]: PageKind<PagesByKind[Name]> };

export const kinds: Kinds = {
  home: homeKind,
  blog: blogKind,
  category: categoryKind,
  article: articleKind,
  author: authorKind,
  plain: plainKind,
  about: aboutKind,
  emergency: emergencyKind,
  contact: contactKind,
  calculator: calculatorKind,
  fit: fitKind,
  compare: compareKind,
  services: servicesKind,
  glossary: glossaryKind,
  search: searchKind,
  tools: toolsKind,
  service: serviceKind,
  term: termKind,
  location: locationKind,
  area: areaKind,
  team: teamKind,
  industries: industriesKind,
  industry: industryKind,
  "case-studies": caseStudiesKind,
  caseStudy: caseStudyKind,
};

export const kindNames = Object.keys(kinds).filter((name): name is KindName => Object.hasOwn(kinds, name));

/** The record of a page's kind. */
export function kindOf<Name extends KindName>(
  page: PagesByKind[Name] & { kind: Name },
): PageKind<PagesByKind[Name]> {
  return kinds[page.kind];
}

/** What a visitor filters the search by; undefined where the page is not to be found by it, as what search engines may not show. */
export function searchLabel(page: Page, { search }: Labels): string | undefined {
  const kind = page.indexable ? kindOf(page).search?.(page) : undefined;
  return kind && search.kinds[kind].name;
}

/** The address of a document's own page; undefined where its collection has none. */
export function documentPath(routes: PageRoutes, collection: CollectionName, id: string): string | undefined {
  return kindNames
    .map((name) => kinds[name].documents)
    .find((documents) => documents?.collection === collection)
    ?.path(routes)(id);
}

const wordsOf = (optional: boolean): readonly string[] =>
  kindNames.flatMap((name) =>
    (kinds[name].optional ?? false) === optional ? (kinds[name].words ?? []) : [],
  );

/** The documents of content/pages without which the site cannot be built. */
export const requiredWords = wordsOf(false);

/** The documents of content/pages with a meaning of their own that the site may be without; it then has no such page. */
export const optionalWords = wordsOf(true);

/** The kind of a document's own page; undefined where its collection has none. */
export function documentKind(collection: CollectionName, id: string): KindName | undefined {
  const worded =
    collection === "pages" ? kindNames.find((name) => kinds[name].words?.includes(id)) : undefined;
  return worded ?? kindNames.find((name) => kinds[name].documents?.collection === collection);
}
