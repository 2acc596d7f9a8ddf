/**
 * How Markdown is read: CommonMark with GitHub's extensions (GFM). GFM looks for bare addresses (`www.example.com`, an email address) at every
 * word, which takes a third of the time: a text that cannot contain one is read without that extension, and gives the same tree.
 */
import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { remarkJoinedText } from "./joined-text.ts";

/** What every bare address contains, with its characters literal or as character references. */
const mayHoldAddress = /@|www|http|&[#a-z]/i;

/** remark plugin: GFM without bare addresses. */
function remarkGfmWithoutAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmFootnote(),
    gfmStrikethrough(),
    gfmTable(),
    gfmTaskListItem(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
}

/** Reads the text of a field: no components, no program code. */
export const readMarkdown = readerOf(unified().use(remarkParse).freeze());

/** A line that begins with a word and in which nothing means anything to Markdown or GFM. */
const line = String.raw`[\p{L}"“'‘$(](?:[^\p{Cc}\\\x60*_[\]<>&~|@]*[^\p{Cc}\\\x60*_[\]<>&~|@ ])?`;
const wordsAlone = new RegExp(String.raw`^${line}(?:\n${line})*$`, "u");

/**
 * A text of words alone, as most answers and summaries are: the one paragraph that reading it as Markdown would give, without positions.
 *
 * @returns undefined where the text may hold more than words
 */
export function readWords(text: string): Root | undefined {
  const value = text.replace(/\n+$/, "");
  if (mayHoldAddress.test(value) || !wordsAlone.test(value)) return undefined;
  return { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value }] }] };
}

/** @param parser reads a text without what GFM adds; a frozen processor, which both ways of reading begin with */
export function readerOf(parser: Processor<Root>): (text: string) => Root {
  const whole = parser().use(remarkGfm).use(remarkJoinedText);
  const quick = parser().use(remarkGfmWithoutAddresses).use(remarkJoinedText);
  return (text) => (mayHoldAddress.test(text) ? whole : quick).parse(text);
}
