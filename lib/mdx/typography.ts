/** Typographic quotes, apostrophes and ellipses in Markdown, as `lib/site/typography.ts` makes them in a field of plain text. */
import type { Heading, Nodes, Paragraph, Root, TableCell, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { quotationMarksOf } from "../site/labels.ts";
import { withEllipses, withQuotationMarks } from "../site/typography.ts";

/** Most blocks have none of these signs. */
const changeable = /["']|\.{3}/;

/** What stands for code, a picture or a component among the words of a block. */
const something = "x";

/**
 * Changes the texts of a tree in place. Each paragraph, heading and cell is judged on its own, and as one text: a quotation may
 * begin before a link and end inside it.
 *
 * @param language a BCP 47 tag
 */
export function makeTypographic(tree: Root, language: string): void {
  const marks = quotationMarksOf(language);
  visit(tree, (node) => {
    if (!isBlock(node)) return;
    const leaves = [...leavesOf(node)];
    if (leaves.some((leaf) => changeable.test(leaf.value))) {
      const whole = withQuotationMarks(leaves.map(({ value }) => value).join(""), marks);
      let start = 0;
      for (const { value, text } of leaves) {
        if (text) text.value = withEllipses(whole.slice(start, start + value.length));
        start += value.length;
      }
    }
    return SKIP;
  });
}

function isBlock(node: Nodes): node is Paragraph | Heading | TableCell {
  return node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
}

/** A text of a block, or what is in its place. */
interface Leaf {
  value: string;
  text?: Text;
}

function* leavesOf(node: Nodes): Generator<Leaf> {
  if (node.type === "text") yield { value: node.value, text: node };
  else if (node.type === "break") yield { value: "\n" };
  else if ("children" in node && node.children.length > 0)
    for (const child of node.children) yield* leavesOf(child);
  else yield { value: something };
}
