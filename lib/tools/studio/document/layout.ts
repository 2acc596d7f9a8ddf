/**
 * Where everything is in a document: its fields, the blocks of its body, and between them nothing but empty lines and the tags of the
 * components that hold blocks. All offsets count UTF-16 units of the text without a byte order mark.
 */
import type { Root, RootContent } from "mdast";
import { partsOf } from "../../../content/check/frontmatter.ts";
import { readBodyTree } from "../../../content/check/mdx-syntax.ts";
import { lineStartsOf } from "../../../content/check/source.ts";
import { inWords } from "../../../content/edit/finding-words.ts";
import { recent } from "../../../content/edit/recent.ts";
import { type Block, blocksOf } from "./blocks.ts";

export type DocumentFormat = "mdx" | "yaml";

export interface Layout {
  format: DocumentFormat;
  text: string;
  newline: "\n" | "\r\n";
  /** Where the fields are; nothing where the file has none, or where their end cannot be found. */
  yaml?: { start: number; end: number };
  bodyStart: number;
  /** Nothing where the file has no body, or where no reading of it is possible. */
  blocks?: Block[];
  /** The definitions that links and notes anywhere in the body may name. */
  definitions: string[];
  /** What stands in the way of reading the file as fields and body. */
  broken?: string;
  /** What stands in the way of reading the body; its blocks may be there all the same, but for those that cannot be read. */
  bodyBroken?: string;
}

/** A save reads what the last one wrote, and asks about what it found: reading a body is the most expensive step. */
const layouts = recent<Layout>(8);

/** @param text without a byte order mark */
export function layoutOf(text: string, format: DocumentFormat): Layout {
  return layouts.get(`${format} ${text}`) ?? keepLayout(readLayout(text, format));
}

/** Lets the next reader of the same text have it. */
export function keepLayout(layout: Layout): Layout {
  return layouts.set(`${layout.format} ${layout.text}`, layout);
}

/** Reads a text anew, whatever was kept of it. */
export function readLayout(text: string, format: DocumentFormat): Layout {
  const newline = /\r\n/.test(text) ? "\r\n" : "\n";
  const base = { format, text, newline, bodyStart: text.length, definitions: [] } as const;
  if (format === "yaml") return { ...base, yaml: { start: 0, end: text.length }, definitions: [] };
  const { parts, finding } = partsOf({ format, text });
  const without = !parts && !/^\s*---/.test(text);
  if (!parts && !without)
    return { ...base, definitions: [], broken: finding ? inWords(finding) : oldLineEnds };
  const bodyStart = parts?.bodyStart ?? 0;
  const { tree, read, findings } = readBodyTree({ text, lineStarts: lineStartsOf(text) }, bodyStart);
  const bodyBroken = parts && finding ? inWords(finding) : findings[0] && inWords(findings[0]);
  return {
    ...base,
    bodyStart,
    ...(parts && { yaml: { start: parts.yamlStart, end: parts.yamlStart + parts.yaml.length } }),
    ...(tree && { blocks: blocksOf(tree.children, { text, read, shift: 0 }) }),
    definitions: tree ? definitionsIn(tree) : [],
    ...(bodyBroken !== undefined && { bodyBroken }),
  };
}

const oldLineEnds =
  "The lines of this file end as they did on a Macintosh before 2001 (CR alone). Save it with today's line endings, LF or CRLF.";

/** In a form that is complete at the end of any text. */
export function definitionsIn(tree: Root | RootContent): string[] {
  if (tree.type === "definition") return [`[${tree.label ?? tree.identifier}]: x`];
  const own = tree.type === "footnoteDefinition" ? [`[^${tree.label ?? tree.identifier}]: x`] : [];
  return "children" in tree ? [...own, ...tree.children.flatMap(definitionsIn)] : own;
}
