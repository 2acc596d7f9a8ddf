/** Markdown in a field (an FAQ's answer, a summary), not in a body: no components, no HTML. */
import type { Root } from "hast";
import { toText } from "hast-util-to-text";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { rehypeCellAlignment } from "./plugins.ts";
import { readMarkdown, readWords } from "./reader.ts";
import { remarkTypography } from "./typography.ts";

export interface RenderedMarkdown {
  /** What the page shows. */
  tree: Root;
  /** The same words without markup, a line a block: what the graph says. */
  text: string;
}

const processor = unified().use(remarkTypography).use(remarkRehype).use(rehypeCellAlignment);

export function renderMarkdown(source: string): RenderedMarkdown {
  const tree = processor.runSync(readWords(source) ?? readMarkdown(source));
  const text = toText(tree)
    .replace(/[ \t]+/g, " ")
    .replace(/\n{2,}/g, "\n")
    .trim();
  return { tree, text };
}
