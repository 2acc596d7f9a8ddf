/** The page's graph: an ordered list of pieces, each of which decides for itself whether it is needed. */
import type { Library } from "../content/library.ts";
import type { Page } from "../page/page.ts";
import { appNode } from "./app-node.ts";
import { articleNode, comparisonNode } from "./article-node.ts";
import { logoNode, organizationNode, websiteNode } from "./identity.ts";
import type { Node } from "./node.ts";
import { breadcrumbNode, faqNode, listNode, webPageNode } from "./page-nodes.ts";
import { referenceTo } from "./reference-node.ts";
import { imageNode, optionNode, personNode, serviceNode, termNode, termSetNode } from "./things.ts";

/** A function from the page to nodes; an empty list withholds them. */
type Piece = (page: Page, library: Library) => Node[];

const only = (node: Node | undefined): Node[] => (node ? [node] : []);

const pieces: Piece[] = [
  (_page, library) => [organizationNode(library), logoNode(library), websiteNode(library)],
  (page, library) => [webPageNode(page, library)],
  (page) => page.images.map(imageNode),
  (page) => (page.breadcrumbs.length > 0 ? [breadcrumbNode(page)] : []),
  (page, library) => (page.kind === "article" ? [articleNode(page, library)] : []),
  (page, library) => (page.kind === "article" ? only(comparisonNode(page, library)) : []),
  (page) => (page.faq.length > 0 ? [faqNode(page)] : []),
  (page, library) => (page.kind === "calculator" || page.kind === "fit" ? [appNode(page, library)] : []),
  (page, library) => only(listNode(page, library)),
  peopleOf,
  subjectsOf,
];

function peopleOf(page: Page, library: Library): Node[] {
  if (page.kind === "author") return [personNode(library, page.person)];
  if (page.kind !== "article") return [];
  const { author, reviewer } = page.article.data;
  return [author, reviewer].flatMap((id) =>
    id ? [referenceTo(personNode(library, library.get("people", id)))] : [],
  );
}

/** What the page is about, whole; what it only names, as a reference to the page that is about it. */
function subjectsOf(page: Page, library: Library): Node[] {
  switch (page.kind) {
    case "service":
      return [serviceNode(library, page.service)];
    case "term":
      return [termNode(library, page.term), termSetNode(library)];
    case "glossary":
      return [termSetNode(library)];
    case "fit":
      return page.comparison.data.options.map((id) => optionNode(library, library.get("options", id)));
    case "article": {
      const { comparison, about = [] } = page.article.data;
      const options = comparison ? library.get("comparisons", comparison).data.options : [];
      const terms = about.flatMap((id) => library.find("glossary", id) ?? []);
      return [
        ...options.map((id) => optionNode(library, library.get("options", id))),
        ...terms.map((term) => referenceTo(termNode(library, term))),
      ];
    }
    default:
      return [];
  }
}

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
