/** Proof of visibility: each statement that a visitor should be able to check, and where on the page it is found. */
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { idOf, type JsonObject, nameOf, textOf, webPageOf } from "../site/graph.ts";
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

/** Every statement of the site, each once: on the page its node is about. */
export function prove(site: BuiltSite): Proof[] {
  const ready = kept.get(site);
  if (ready) return ready;
  const about = pagesByMainEntity(site);
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const proofs = site.pages.flatMap((page) =>
    page.nodes.flatMap((node) => {
      const places = placesOf(page, node, site.origin, byPath, about);
      return places[0] === page
        ? statementsOf(page, node).map((statement) => proofOf(places, statement))
        : [];
    }),
  );
  kept.set(site, proofs);
  return proofs;
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
 * entity (the company: home, about, contact). A node without an address, or whose page nobody read, where it stands.
 */
function placesOf(
  page: BuiltPage,
  node: JsonObject,
  origin: string,
  byPath: Map<string, BuiltPage>,
  about: Map<string, BuiltPage[]>,
): [BuiltPage, ...BuiltPage[]] {
  const id = idOf(node) ?? "";
  const address = textOf(node.url) ?? (page.canonical && id.startsWith(page.canonical) ? page.canonical : "");
  const own =
    URL.canParse(address) && new URL(address).origin === origin ? new URL(address).pathname : page.path;
  const home = own === page.path ? page : byPath.get(own);
  const others = (about.get(id) ?? []).filter((candidate) => candidate !== home);
  return home ? [home, ...others] : [page, ...others];
}

function pagesByMainEntity({ pages }: BuiltSite): Map<string, BuiltPage[]> {
  const about = new Map<string, BuiltPage[]>();
  for (const page of pages) {
    const id = idOf(webPageOf(page)?.mainEntity);
    if (id) about.set(id, [...(about.get(id) ?? []), page]);
  }
  return about;
}
