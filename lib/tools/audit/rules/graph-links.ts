/** The graph is a graph: ids that hold, references that lead somewhere, everything connected. */
import { nodeFault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import { nameOf, objectsIn, resolve, webPageOf } from "../site/graph.ts";

const identifiers = {
  name: "JSON-LD 1.1, node identifiers",
  url: "https://www.w3.org/TR/json-ld11/#node-identifiers",
};

export const graphLinkRules: Rule[] = [
  {
    id: "ids",
    invariant: 4,
    group: "The graph",
    severity: "error",
    title: "Ids are absolute, unique and normalized",
    specification: identifiers,
    remedy: "Ids come from one table, lib/schema-org/ids.ts.",
    check: onEachPage(({ nodes }) => {
      const ids = nodes.map((node) => node["@id"]);
      return nodes.flatMap((node, index) => {
        const id = node["@id"];
        if (typeof id !== "string" || !URL.canParse(id) || new URL(id).href !== id) {
          return [nodeFault(node, "@id", `the id ${String(id)} is not an absolute, normalized address`)];
        }
        return ids.indexOf(id) === index
          ? []
          : [nodeFault(node, "@id", `the id ${id} appears twice in the graph`)];
      });
    }),
  },
  {
    id: "no-dangling-reference",
    invariant: 5,
    group: "The graph",
    severity: "error",
    title: "Every reference leads to a node of the same graph",
    specification: identifiers,
    remedy: "Add the node in lib/schema-org/graph.ts, or withhold the reference with it.",
    check: onEachPage(({ nodes }) => {
      const ids = new Set(nodes.map((node) => node["@id"]));
      return nodes.flatMap((node) =>
        [...objectsIn(node)]
          .filter(({ object }) => Object.keys(object).length === 1 && "@id" in object)
          .filter(({ object, way }) => way !== "" && !ids.has(object["@id"]))
          .map(({ object, way }) =>
            nodeFault(node, way, `${way} refers to ${String(object["@id"])}, which is not in the graph`),
          ),
      );
    }),
  },
  {
    id: "connected",
    invariant: 6,
    group: "The graph",
    severity: "error",
    title: "Every node is connected to the WebPage",
    specification: { name: "This site's graph" },
    remedy: "Let a node of the page refer to it, or leave it out.",
    check: onEachPage(disconnected),
  },
  {
    id: "publisher",
    invariant: 10,
    group: "The graph",
    severity: "error",
    title: "The WebPage leads to its WebSite, and that to its publisher",
    specification: { name: "schema.org/WebSite", url: "https://schema.org/WebSite" },
    remedy: "lib/schema-org/identity.ts makes both nodes for every page.",
    check: onEachPage((page) => {
      const webPage = webPageOf(page);
      if (!webPage) return [];
      const site = resolve(page, webPage.isPartOf);
      const publisher = site && resolve(page, site.publisher);
      return publisher
        ? []
        : [
            nodeFault(
              webPage,
              "isPartOf",
              "the WebPage does not lead to its WebSite and the site's publisher",
            ),
          ];
    }),
  },
];

/** Nodes that no way of references leads to, from the WebPage in either direction. */
function disconnected(page: BuiltPage): PageFault[] {
  const nodes = new Map(page.nodes.map((node) => [node["@id"], node]));
  const neighbors = new Map<unknown, Set<unknown>>([...nodes.keys()].map((id) => [id, new Set()]));
  for (const node of page.nodes) {
    for (const { object } of objectsIn(node)) {
      const id = object["@id"];
      if (id === node["@id"] || !neighbors.has(id)) continue;
      neighbors.get(node["@id"])?.add(id);
      neighbors.get(id)?.add(node["@id"]);
    }
  }
  const start = webPageOf(page);
  if (!start) return [];
  const reached = new Set<unknown>([start["@id"]]);
  for (const id of reached) for (const next of neighbors.get(id) ?? []) reached.add(next);
  return [...nodes]
    .filter(([id]) => !reached.has(id))
    .map(([, node]) => nodeFault(node, "@id", `${nameOf(node)} is connected to nothing`));
}
