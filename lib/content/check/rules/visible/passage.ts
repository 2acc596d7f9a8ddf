/** A stretch of Markdown as the rules about visibility see it: a body, or the value of one field. */
import type { Nodes, Root } from "mdast";
import { eachNode } from "../../../../mdx/each-node.ts";
import { rangeOf } from "../../range-of.ts";

export interface Passage {
  /** The Markdown itself; all offsets of findings and fixes count in it. */
  text: string;
  tree: Root;
  /** Components may be here. */
  body: boolean;
}

/** Where something other than plain words is, so that no pattern reaches across it by accident. */
export const markup = "\uFFFC";

/** The plain words of one block at their own offsets; markup, code, escapes and references are covered. */
export interface Printed {
  start: number;
  words: string;
}

/** The signs that a backslash makes plain. */
const escaped = /\\[!-/:-@[-`{-~]/g;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const linePrefix = /(\r?\n)([ \t>]+)/g;

/** @param block a paragraph, a heading or a cell */
export function printedIn(block: Nodes, text: string): Printed {
  const { start, end } = rangeOf(block);
  const parts: string[] = [];
  let at = start;
  eachNode(block, (node) => {
    if (node.type !== "text") return;
    const range = rangeOf(node);
    if (range.start < at || range.end > end) return;
    parts.push(markup.repeat(range.start - at), covered(text.slice(range.start, range.end)));
    at = range.end;
  });
  parts.push(markup.repeat(end - at));
  return { start, words: parts.join("") };
}

function covered(words: string): string {
  return words
    .replace(escaped, markup.repeat(2))
    .replace(reference, (whole) => markup.repeat(whole.length))
    .replace(linePrefix, (_, end: string, prefix: string) => end + " ".repeat(prefix.length));
}
