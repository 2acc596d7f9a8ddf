/** Markdown's syntax tree, built with few words. A text is a text: what it holds is escaped when it is written. */
import type {
  BlockContent,
  DefinitionContent,
  Heading,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableCell,
} from "mdast";

export type Block = BlockContent | DefinitionContent;
/** Text, or what stands inside a line of text. */
export type Inline = string | PhrasingContent | (string | PhrasingContent)[];

export function inline(content: Inline): PhrasingContent[] {
  return [content].flat().map((part) => (typeof part === "string" ? { type: "text", value: part } : part));
}

export function heading(depth: Heading["depth"], content: Inline): Heading {
  return { type: "heading", depth, children: inline(content) };
}

export function paragraph(...content: Inline[]): Paragraph {
  return { type: "paragraph", children: content.flatMap(inline) };
}

export function strong(content: Inline): Strong {
  return { type: "strong", children: inline(content) };
}

export function link(url: string, content: Inline): Link {
  return { type: "link", url, children: inline(content) };
}

/** A list with one line an item. */
export function list(items: Inline[], ordered = false): List {
  return {
    type: "list",
    ordered,
    spread: false,
    children: items.map((item) => ({ type: "listItem", spread: false, children: [paragraph(item)] })),
  };
}

/** @param rows each as long as the head */
export function table(head: Inline[], rows: Inline[][]): Table {
  const cell = (content: Inline): TableCell => ({ type: "tableCell", children: inline(content) });
  return {
    type: "table",
    children: [head, ...rows].map((row) => ({ type: "tableRow", children: row.map(cell) })),
  };
}

/** Parts with a space between them; empty ones are left out. */
export function spaced(...parts: (Inline | undefined)[]): (string | PhrasingContent)[] {
  return parts
    .filter((part) => part !== undefined && part !== "")
    .flatMap((part, index) => [...(index > 0 ? [" "] : []), ...(part === undefined ? [] : inline(part))]);
}
