import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { withDigits } from "../../../mdx/figure-tags.ts";
import { readMarkdown } from "../../../mdx/reader.ts";
import { componentNames } from "../../../mdx/registry.ts";
import { valuesThatHold } from "../../schema/shape.ts";
import type { LinkPlace } from "../body-parts.ts";
import { inField } from "../field-value.ts";
import { rangeOf } from "../range-of.ts";
import type { Finding, Source } from "../source.ts";
import { pathName } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";
import { visibilityFindings } from "./visible/visibility.ts";

/** What plain prose does not have: without it there is nothing to find, and the text is not read at all. */
const mayHoldSigns =
  /[<#*_~`|[\]\\&\t\uFFFD\uE000-\uF8FF]|==|^[ \t]*(?:[-=•·▪▫◦‣●○■□➢✓✔–—]|\d+[.)]|:::|!!!)|Error!|:\w+:|https?:|\n/m;

/** A field in Markdown, read once for everything that is asked of it. */
export interface MarkdownField {
  path: (string | number)[];
  /** With a digit in place of each character of a component that prints a figure. */
  text: string;
  tree: Root;
}

export function markdownFields({ collection }: Pick<Source, "collection">, fields: Fields): MarkdownField[] {
  return valuesThatHold(collection, fields.data).flatMap(({ path, holds, value }) => {
    if (holds !== "markdown" || !mayHoldSigns.test(value)) return [];
    const text = withDigits(value);
    return [{ path, text, tree: readMarkdown(text) }];
  });
}

/** Fields in Markdown (a FAQ's answer, a summary) take bold, links and lists; components and HTML would be lost. */
export function markdownFieldFindings(
  markdown: readonly MarkdownField[],
  source: Pick<Source, "text" | "format">,
  fields: Fields,
): Finding[] {
  return markdown.flatMap(({ path, text, tree }) => {
    const found: Finding[] = [];
    visit(tree, (node) => {
      const range = rangeOf(node);
      if (node.type === "html") {
        const name = /^<\/?([A-Za-z]+)/.exec(node.value)?.[1] ?? "";
        const component = componentNames.some((known) => known === name);
        found.push({
          rule: component
            ? "component-place"
            : /^<(?:script|iframe)/i.test(node.value)
              ? "no-script"
              : "no-html",
          range,
          message: component
            ? `'${name}' is a component, and '${pathName(path)}' takes plain Markdown.`
            : `'${pathName(path)}' contains HTML ('${node.value.slice(0, 30)}'), which is not printed.`,
          remedy: component
            ? "Write the words themselves here, and use the component in the text."
            : "Write it in Markdown: **bold**, [words](/address/), lines that begin with '- '.",
        });
      }
      if (node.type === "heading" && text[range.start] === "#")
        found.push({
          rule: "heading-level",
          range,
          message: `'${pathName(path)}' contains a heading, which would break the page's outline.`,
          remedy: "Write the words in **bold** instead.",
        });
    });
    const unseen = visibilityFindings({ text, tree, body: false });
    return [...found.slice(0, 1), ...unseen].map((finding) => inField(finding, path, source, fields));
  });
}

/** The links that are in Markdown fields. */
export function markdownFieldLinks(
  markdown: readonly MarkdownField[],
  { text }: Pick<Source, "text">,
  fields: Fields,
): LinkPlace[] {
  return markdown.flatMap(({ path, tree }) => {
    const range = fields.valueAt(path);
    const links: LinkPlace[] = [];
    visit(tree, (node) => {
      if (node.type !== "link" && node.type !== "definition") return;
      const start = node.url === "" ? -1 : text.indexOf(node.url, range.start);
      const place = start >= 0 && start < range.end ? { start, end: start + node.url.length } : range;
      links.push({ url: node.url, text: node.type === "link" ? textOf(node).trim() : "", range: place });
    });
    return links;
  });
}
