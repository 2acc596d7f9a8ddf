/** Markdown in a field (an FAQ's answer, a summary), not in a body: no components, no HTML. */
import type { Root } from "hast";
import { toText } from "hast-util-to-text";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { rehypeCellAlignment } from "./cell-alignment.ts";
import { readMarkdown, readWords } from "./reader.ts";
import { makeTypographic } from "./typography.ts";

export interface RenderedMarkdown {
  /** What the page shows. */
  tree: Root;
  /** The same words without markup, a line a block: what the graph says. */
  text: string;
}

const processor = unified().use(remarkRehype).use(rehypeCellAlignment);

/** @param language what it is written in, a BCP 47 tag */
export function renderMarkdown(source: string, language: string): RenderedMarkdown {
  const markdown = readWords(source) ?? readMarkdown(source);
  makeTypographic(markdown, language);
  const tree = processor.runSync(markdown);
  const text = toText(tree)
    .replace(/[ \t]+/g, " ")
    .replace(/\n{2,}/g, "\n")
    .trim();
  return { tree, text };
}
