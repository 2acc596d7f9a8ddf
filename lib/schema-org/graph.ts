/** The page's graph: the nodes that every page has, then those of its kind. */
import type { Library } from "../content/library.ts";
import { kindOf } from "../kinds/kinds.ts";
import type { Page } from "../kinds/pages.ts";
import { logoNode, organizationNode, websiteNode } from "./identity.ts";
import { imageNode } from "./image-node.ts";
import type { Node } from "./node.ts";
import { breadcrumbNode, faqNode, listNode, webPageNode } from "./page-nodes.ts";

/** A function from the page to nodes; an empty list withholds them. */
type Piece = (page: Page, library: Library) => Node[];

const pieces: Piece[] = [
  (_page, library) => [organizationNode(library), logoNode(library), websiteNode(library)],
  (page, library) => [webPageNode(page, library)],
  (page) => page.images.map(imageNode),
  (page) => (page.breadcrumbs.length > 0 ? [breadcrumbNode(page)] : []),
  (page) => (page.faq.length > 0 ? [faqNode(page)] : []),
  (page, library) => {
    const links = kindOf(page).list?.(page, library) ?? [];
    return links.length > 0 ? [listNode(page, links)] : [];
  },
  (page, library) => kindOf(page).nodes?.(page, library) ?? [],
];

export interface PageGraph {
  "@context": "https://schema.org";
  "@graph": Node[];
}

/** The graph of one page, each node once. */
export function graphOf(page: Page, library: Library): PageGraph {
  const nodes = pieces.flatMap((piece) => piece(page, library));
  return {
    "@context": "https://schema.org",
    "@graph": [...new Map(nodes.map((node) => [node["@id"], node])).values()],
  };
}
