import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { descriptionShown, shownWhole, titleShown } from "../../site/search-results.ts";
import { capitalized } from "../../site/typography.ts";
import type { LazyBody, PageBase } from "../page.ts";
import {
  bodyOf,
  breadcrumbsOf,
  imagesOf,
  linkTo,
  type PageLink,
  placeOf,
  stepTo,
  zonedDay,
} from "../parts.ts";

/** A term of the glossary with the terms its file names, looked up once. */
export interface TermPage extends PageBase {
  kind: "term";
  term: Document<"glossary">;
  related: Document<"glossary">[];
  /** The page that lists all of them. */
  glossary: Document<"pages">;
  body: LazyBody;
}

export function termPage(siteContent: SiteContent, term: Document<"glossary">): TermPage {
  const { data, id } = term;
  const { path, ...place } = placeOf(siteContent, (routes) => routes.term(id));
  return {
    kind: "term",
    path,
    ...place,
    title: capitalized(data.term, siteContent.company.language),
    searchTitle: shownWhole(titleShown, siteContent.labels.term.searchTitle(data.term), data.term),
    description: shownWhole(descriptionShown, data.definition),
    standfirst: data.definition,
    breadcrumbs: breadcrumbsOf(siteContent, [stepTo(siteContent, "glossary"), { name: data.term, path }]),
    images: imagesOf(siteContent, path, data.term, ["16x9"]),
    updatedAt: zonedDay(siteContent, data.updatedAt),
    indexable: !siteContent.preview,
    ...(term.waiting && { waiting: term.waiting }),
    faq: [],
    term,
    related: (data.related ?? []).map((other) => siteContent.get("glossary", other)),
    glossary: siteContent.get("pages", "glossary"),
    body: bodyOf(siteContent, term),
  };
}

export function termsInOrder(siteContent: SiteContent): Document<"glossary">[] {
  return siteContent
    .all("glossary")
    .sort((a, b) => a.data.term.localeCompare(b.data.term, siteContent.company.language));
}

export function termLink(siteContent: SiteContent, { id, data }: Document<"glossary">): PageLink {
  return linkTo(siteContent, siteContent.routes.term(id), data.term, data.definition);
}
