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

/**
 * In the site's first language as everybody writes it. In another one with the default language of all texts (JSON-LD 1.1, section 4.2.4):
 * what two pages say of one id is then one description in two languages, and not two that contradict each other.
 */
type Context = "https://schema.org" | ["https://schema.org", { "@language": string }];

export interface PageGraph {
  "@context": Context;
  "@graph": Node[];
}

export function contextOf({ prefix, company }: SiteContent): Context {
  return prefix === "" ? "https://schema.org" : ["https://schema.org", { "@language": company.language }];
}

/** The graph of one page, each node once. */
export function graphOf(page: Page, siteContent: SiteContent): PageGraph {
  const nodes = pieces.flatMap((piece) => piece(page, siteContent));
  return {
    "@context": contextOf(siteContent),
    "@graph": [...new Map(nodes.map((node) => [node["@id"], node])).values()],
  };
}
