import { isDeepStrictEqual } from "node:util";
import type { SiteContent } from "../content/site-content.ts";
import { allPages } from "../kinds/all-pages.ts";
import type { Page } from "../kinds/pages.ts";
import { contextOf, graphOf, type PageGraph } from "./graph.ts";
import type { Node } from "./node.ts";
import { isReferenceTo } from "./reference-node.ts";

/**
 * The graph of all pages of one language that search engines may show.
 *
 * @param graphFor the graph of one page, which is made where left out
 */
export function languageGraph(
  siteContent: SiteContent,
  graphFor: (page: Page) => PageGraph = (page) => graphOf(page, siteContent),
): PageGraph {
  const pages = allPages(siteContent).filter(({ indexable }) => indexable);
  return { "@context": contextOf(siteContent), "@graph": unionOf(pages.map(graphFor)) };
}

/**
 * The union of several pages' graphs, each node once and whole, in the order of first appearance.
 *
 * @throws Error where one id means two different nodes: a program that joins the pages could not tell which is true
 */
export function unionOf(graphs: Iterable<PageGraph>): Node[] {
  const nodes = new Map<string, Node>();
  for (const graph of graphs) {
    for (const node of graph["@graph"]) {
      const known = nodes.get(node["@id"]);
      if (!known || isReferenceTo(known, node)) nodes.set(node["@id"], node);
      else if (!isDeepStrictEqual(known, node) && !isReferenceTo(node, known)) {
        throw new Error(
          `The graph says two things about ${node["@id"]}: ${JSON.stringify(known)} and ${JSON.stringify(node)}`,
        );
      }
    }
  }
  return [...nodes.values()];
}
