import { toString as textOf } from "mdast-util-to-string";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { changesBetween, type Difference, printed } from "./difference.ts";

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** What differs between two Markdown files in words, links and headings; their formatting is ignored. */
export function compareMarkdown(before: string, after: string): Difference[] {
  if (before === after) return [];
  const [old, now] = [readParts(before), readParts(after)];
  return (["words", "links", "headings"] as const).flatMap((part) =>
    changesBetween(old[part], now[part], (text) => text).map((change) => {
      const join = (texts: string[]) =>
        texts.length === 0 ? [] : [`${part}: ${texts.join(part === "words" ? " " : " | ")}`];
      return { group: "Markdown" as const, what: printed(join(change.before), join(change.after)) };
    }),
  );
}

function readParts(source: string): { words: string[]; links: string[]; headings: string[] } {
  const words: string[] = [];
  const links: string[] = [];
  const headings: string[] = [];
  visit(reader.parse(source), (node) => {
    if (node.type === "heading") headings.push(`${"#".repeat(node.depth)} ${textOf(node)}`);
    if (node.type === "image") words.push(...wordsOf(node.alt ?? ""));
    if ("url" in node) links.push(node.url);
    if ("value" in node) words.push(...wordsOf(node.value));
  });
  return { words, links, headings };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
