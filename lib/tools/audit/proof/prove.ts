/** Proof of visibility: each statement that a visitor should be able to check, and where on the page it is found. */
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { idOf, nameOf, textOf, webPageOf } from "../site/graph.ts";
import type { JsonObject } from "../site/json.ts";
import { type Found, find } from "./find.ts";
import { type ProofRule, type Statement, statementsOf } from "./statements.ts";

export interface Proof {
  path: string;
  node: string;
  property: string;
  value: string;
  rule: ProofRule;
  /** Undefined where the page does not show it. */
  found: Found | undefined;
}

const kept = new WeakMap<BuiltSite, Proof[]>();

/** Every statement of the site, each once in each language: on the page its node is about. Those of a variant are about itself. */
export function prove(site: BuiltSite): Proof[] {
  const ready = kept.get(site);
  if (ready) return ready;
  const languages = Map.groupBy(site.pages, ({ graphLanguage }) => graphLanguage);
  const proofs = [...languages.values()].flatMap((pages) => [
    ...proveTogether(pages, site.origin),
    ...(site.variants ?? []).flatMap((variant) => proveVariant(variant, pages, site.origin)),
  ]);
  kept.set(site, proofs);
  return proofs;
}

/** @param pages of one language */
function proveVariant(variant: BuiltPage, pages: BuiltPage[], origin: string): Proof[] {
  if (!pages.some(({ path }) => path === variant.path)) return [];
  const shown = pages.map((page) => (page.path === variant.path ? variant : page));
  return proveTogether(shown, origin, [variant]).map((proof) =>
    proof.path === variant.path ? { ...proof, path: variant.builtAt ?? proof.path } : proof,
  );
}

/** @param of the pages whose statements are proven */
function proveTogether(pages: BuiltPage[], origin: string, of = pages): Proof[] {
  const map = mapOf(pages, origin);
  return of.flatMap((page) =>
    page.nodes.flatMap((node) => {
      const places = placesOf(page, node, map);
      return places[0] === page
        ? statementsOf(page, node).map((statement) => proofOf(places, statement))
        : [];
    }),
  );
}

/** The first of the places that shows the statement; the first of all where none does. */
function proofOf(places: [BuiltPage, ...BuiltPage[]], statement: Statement): Proof {
  const { node, property, value, rule } = statement;
  const shown = places
    .map((page) => ({ page, found: find(page, statement) }))
    .find(({ found }) => found !== undefined);
  return {
    path: shown?.page.path ?? places[0].path,
    node: nameOf(node),
    property,
    value: textOf(value) ?? JSON.stringify(value),
    rule,
    found: shown?.found,
  };
}

/**
 * Where a node's statements have to be seen: on the page whose address it has, and on every page that has it as its main
 * entity (the company: home, about, contact). A part of a page is seen there; a node of the whole site without an address
 * of its own, such as an option that only comparisons explain, on one of the pages that carry it.
 */
function placesOf(page: BuiltPage, node: JsonObject, map: SiteMap): [BuiltPage, ...BuiltPage[]] {
  const id = idOf(node) ?? "";
  const address = textOf(node.url) ?? "";
  const ofPage = page.canonical !== undefined && page.path !== "/" && id.startsWith(page.canonical);
  if (address === "" && !ofPage) {
    const [first, ...others] = map.carriers.get(id) ?? [];
    return first ? [first, ...others] : [page];
  }
  const own =
    URL.canParse(address) && new URL(address).origin === map.origin ? new URL(address).pathname : page.path;
  const about = map.about.get(id) ?? [];
  // The company's own address leads to the home page in the site's first language.
  const home = map.byPath.get(own) ?? about[0] ?? map.carriers.get(id)?.[0] ?? page;
  return [home, ...about.filter((candidate) => candidate !== home)];
}

interface SiteMap {
  origin: string;
  byPath: Map<string, BuiltPage>;
  /** The pages whose main entity a node is, by its id. */
  about: Map<string, BuiltPage[]>;
  /** The pages whose graphs hold a node, by its id. */
  carriers: Map<string, BuiltPage[]>;
}

function mapOf(pages: BuiltPage[], origin: string): SiteMap {
  return {
    origin,
    byPath: new Map(pages.map((page) => [page.path, page])),
    about: pagesBy(pages, (page) => [idOf(webPageOf(page)?.mainEntity)]),
    carriers: pagesBy(pages, ({ nodes }) => nodes.map(idOf)),
  };
}

function pagesBy(
  pages: BuiltPage[],
  idsOf: (page: BuiltPage) => (string | undefined)[],
): Map<string, BuiltPage[]> {
  const found = new Map<string, BuiltPage[]>();
  for (const page of pages) {
    for (const id of new Set(idsOf(page))) {
      const known = id === undefined ? undefined : found.get(id);
      if (known) known.push(page);
      else if (id !== undefined) found.set(id, [page]);
    }
  }
  return found;
}
