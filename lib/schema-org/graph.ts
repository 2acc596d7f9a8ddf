/** The page's graph: the nodes that every page has, then those of its kind. */
import type { SiteContent } from "../content/site-content.ts";
import { kindOf } from "../kinds/kinds.ts";
import type { Page } from "../kinds/pages.ts";
import { areaNode } from "../kinds/place-nodes.ts";
import { areasInOrder } from "../page/places.ts";
import { logoNode, organizationNode, websiteNode } from "./identity.ts";
import { imageNode } from "./image-node.ts";
import type { Node } from "./node.ts";
import { breadcrumbNode, faqNode, listNode, webPageNode } from "./page-nodes.ts";
import { videoNodes } from "./video-nodes.ts";

/** A function from the page to nodes; an empty list withholds them. */
type Piece = (page: Page, siteContent: SiteContent) => Node[];

const pieces: Piece[] = [
  (_page, siteContent) => [organizationNode(siteContent), logoNode(siteContent), websiteNode(siteContent)],
  (_page, siteContent) => areasInOrder(siteContent).map((area) => areaNode(siteContent, area)),
  (page, siteContent) => [webPageNode(page, siteContent)],
  (page) => page.images.map(imageNode),
  videoNodes,
  (page) => (page.breadcrumbs.length > 0 ? [breadcrumbNode(page)] : []),
  (page) => (page.faq.length > 0 ? [faqNode(page)] : []),
  (page, siteContent) => {
    const links = kindOf(page).list?.(page, siteContent) ?? [];
    return links.length > 0 ? [listNode(page, links)] : [];
  },
  (page, siteContent) => kindOf(page).nodes?.(page, siteContent) ?? [],
];

export interface PageGraph {
  "@context": "https://schema.org";
  "@graph": Node[];
}

/** The graph of one page, each node once. */
export function graphOf(page: Page, siteContent: SiteContent): PageGraph {
  const nodes = pieces.flatMap((piece) => piece(page, siteContent));
  return {
    "@context": "https://schema.org",
    "@graph": [...new Map(nodes.map((node) => [node["@id"], node])).values()],
  };
}
