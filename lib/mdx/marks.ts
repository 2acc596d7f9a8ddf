/**
 * What the compiled body and the page model both have to know of a body: each heading's id and each paragraph's
 * number. Both walk the same tree with the same function, so they cannot disagree.
 */
import GithubSlugger from "github-slugger";
import type { Heading, Paragraph, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

export interface MarkedHeading {
  node: Heading;
  id: string;
  text: string;
}

/** The headings of a body in order, each with the id its element carries. */
export function markedHeadings(tree: Root): MarkedHeading[] {
  const slugger = new GithubSlugger();
  const found: MarkedHeading[] = [];
  visit(tree, "heading", (node) => {
    const text = textOf(node);
    found.push({ node, text, id: slugger.slug(text) || slugger.slug("section") });
  });
  return found;
}

/** The paragraphs of a body that become `<p>` elements (those of list items do not), in order; the index is the number. */
export function markedParagraphs(tree: Root): Paragraph[] {
  const found: Paragraph[] = [];
  visit(tree, "paragraph", (node, _index, parent) => {
    if (parent?.type !== "listItem") found.push(node);
  });
  return found;
}

/** The name of the attribute that carries a paragraph's number from the compiled body to its component. */
export const paragraphNumber = "data-p";

/** remark plugin: writes ids and numbers into the tree that is compiled. */
export function remarkMarks() {
  return (tree: Root): void => {
    for (const { node, id } of markedHeadings(tree)) {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    }
    markedParagraphs(tree).forEach((node, index) => {
      node.data = {
        ...node.data,
        hProperties: { ...node.data?.hProperties, [paragraphNumber]: String(index) },
      };
    });
  };
}
