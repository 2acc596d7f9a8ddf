/** Typographic quotes, apostrophes and ellipses, as remark-smartypants makes them, in the blocks that have something to change. */
import type { Heading, Paragraph, Root, TableCell } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";

const typographer = unified().use(remarkSmartypants, { dashes: false });

/** Reading every word of a text costs more than parsing its Markdown; most blocks have none of these signs. */
const changeable = /["'`]|\.{3}|\. \./;

/** remark plugin; changes texts in place. Each paragraph, heading and cell is judged on its own. */
export function remarkTypography() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isBlock(node)) return;
      if (changeable.test(textOf(node))) typographer.runSync(standIn(node));
      return SKIP;
    });
  };
}

function isBlock(node: { type: string }): node is Paragraph | Heading | TableCell {
  return node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
}

/** The same texts as a document of their own. */
function standIn({ children }: Paragraph | Heading | TableCell): Root {
  return { type: "root", children: [{ type: "paragraph", children }] };
}
