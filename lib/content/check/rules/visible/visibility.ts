/** What is in a Markdown source and what readers see of it are the same: every rule about that, over one passage. */
import type { Paragraph, Parents } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { eachNode } from "../../../../mdx/each-node.ts";
import { placeholderFindings } from "../../placeholders.ts";
import type { Finding } from "../../source.ts";
import { backslashFindings, breakFindings } from "./backslashes.ts";
import { alertFindings, codeFindings, underlineFindings } from "./blocks.ts";
import { emphasisFindings } from "./emphasis.ts";
import { printedLinks } from "./links.ts";
import { bulletFindings, listFindings } from "./lists.ts";
import { looseRows, underlinedColumns } from "./loose-tables.ts";
import { noteFindings } from "./notes.ts";
import { type Passage, type Printed, printedIn } from "./passage.ts";
import { signFindings } from "./signs.ts";
import { tableFindings } from "./tables.ts";
import { tooltipFindings } from "./tooltips.ts";

export function visibilityFindings(passage: Passage): Finding[] {
  const { tree, text, body } = passage;
  const found: Finding[] = noteFindings(tree);
  eachNode(tree, (node, ancestors) => {
    switch (node.type) {
      case "paragraph": {
        const block = printedIn(node, text);
        const quoted = ancestors.some(({ type }) => type === "blockquote");
        found.push(
          ...(body
            ? placeholderFindings(signsOf(node, block.words), block.start, quoted ? "quote" : "text")
            : []),
          ...wordFindings(block, passage),
          ...looseRows(block, passage),
          ...bulletFindings(node, block),
        );
        break;
      }
      case "heading":
      case "tableCell": {
        const block = printedIn(node, text);
        found.push(
          ...(body
            ? placeholderFindings(block.words, block.start, node.type === "tableCell" ? "cell" : "text")
            : []),
          ...wordFindings(block, passage),
          ...(node.type === "heading" ? underlineFindings(node, passage) : []),
        );
        break;
      }
      case "text":
        found.push(...backslashFindings(node, text));
        break;
      case "break":
        found.push(...breakFindings(node, text));
        break;
      case "emphasis":
      case "strong":
      case "delete":
        found.push(...emphasisFindings(node, text));
        break;
      case "table":
        found.push(...tableFindings(node, passage));
        break;
      case "code":
        found.push(...codeFindings(node, passage));
        break;
      case "thematicBreak":
        found.push(...underlinedColumns(node, passage));
        break;
      case "link":
      case "image":
      case "definition":
        found.push(...tooltipFindings(node, passage));
        break;
      case "blockquote":
        found.push(...alertFindings(node, passage));
        break;
      case "list":
        found.push(...listFindings(node, ancestors.filter(isList).length + 1, passage));
        break;
    }
  });
  const torn = found.filter(({ rule }) => rule === "table-cells").map(({ range }) => range);
  // What a torn cell leaves over is said once, with its row.
  return found.filter(
    ({ rule, range }) =>
      rule !== "sign-printed" || !torn.some(({ start, end }) => start <= range.start && range.end <= end),
  );
}

const isList = ({ type }: Parents): boolean => type === "list";

function wordFindings(block: Printed, passage: Passage): Finding[] {
  return [...printedLinks(block, passage), ...signFindings(block, passage)];
}

/** The words of a paragraph; those of one that is nothing but escaped signs, such as a line to fill in, as readers see them. */
function signsOf(paragraph: Paragraph, words: string): string {
  return /[^\uFFFC\s]/.test(words) ? words : textOf(paragraph, { includeImageAlt: false });
}
