/**
 * What the compiled body and the page model both have to know of a body: each heading's id and the number of each block of
 * running text. Both walk the same tree with the same function, so they cannot disagree.
 */
import GithubSlugger from "github-slugger";
import type { Heading, List, ListItem, Nodes, Paragraph, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { reservedIds } from "../site/page-anchors.ts";
import { eachNode } from "./each-node.ts";

export interface MarkedHeading {
  node: Heading;
  id: string;
  text: string;
}

/** Reserved: pages have these ids outside their text, and two elements cannot share one. */
const taken = Object.fromEntries(reservedIds.map((id) => [id, 0]));

/** The headings of a body in order, each with the id its element carries. */
export function markedHeadings(tree: Root): MarkedHeading[] {
  const slugger = new GithubSlugger();
  slugger.occurrences = { ...taken };
  const found: MarkedHeading[] = [];
  eachNode(tree, (node) => {
    if (node.type !== "heading") return;
    const text = shownText(node).trim();
    found.push({ node, text, id: slugger.slug(text) || slugger.slug("section") });
  });
  return found;
}

/** The words of a heading, without its author's comments. */
export function shownText(node: Nodes): string {
  if (node.type === "mdxTextExpression") return "";
  return "children" in node ? node.children.map(shownText).join("") : textOf(node);
}

/** A block of running text: the paragraph that holds the words, and the node whose element will hold them. */
export interface MarkedBlock {
  paragraph: Paragraph;
  element: Paragraph | ListItem;
}

/**
 * The blocks of running text in order; the index is the number. A paragraph becomes a `<p>`, but in a tight list its words
 * are directly in the `<li>`. Quotations are somebody else's words and are left alone.
 */
export function markedBlocks(tree: Root): MarkedBlock[] {
  const found: MarkedBlock[] = [];
  const tight = new Set<unknown>();
  visit(tree, (node, _index, parent) => {
    if (node.type === "blockquote") return SKIP;
    if (node.type === "list" && !isLoose(node)) for (const item of node.children) tight.add(item);
    if (node.type === "paragraph") {
      const element = parent?.type === "listItem" && tight.has(parent) ? parent : node;
      found.push({ paragraph: node, element });
    }
  });
  return found;
}

/** One loose item makes the whole list loose, as mdast-util-to-hast has it. */
function isLoose({ spread, children }: List): boolean {
  return spread === true || children.some((item) => item.spread ?? item.children.length > 1);
}

/** The name of the attribute that carries a block's number from the compiled body to its component. */
export const blockNumber = "data-p";

/** remark plugin: writes ids and numbers into the tree that is compiled. */
export function remarkMarks() {
  return (tree: Root): void => {
    for (const { node, id } of markedHeadings(tree)) {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    }
    markedBlocks(tree).forEach(({ element }, index) => {
      element.data = {
        ...element.data,
        hProperties: { ...element.data?.hProperties, [blockNumber]: String(index) },
      };
    });
  };
}
