/** A document's text as it is read beside its translation: without what only an editor needs, with the words marked that are new. */
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import type { Range } from "../../../shared/diagnostic.ts";
import type { DrawnElement, DrawnPart, OriginalBlock } from "../contract.ts";
import type { Block } from "./blocks.ts";
import { type DocumentFormat, layoutOf } from "./layout.ts";

/**
 * The blocks of a body at its top level.
 *
 * @param text without a byte order mark
 * @param added the stretches of the file that are new, in their order
 */
export function drawnBlocks(text: string, format: DocumentFormat, added: readonly Range[]): OriginalBlock[] {
  return (layoutOf(text, format).blocks ?? []).map((block) => {
    const own = added.filter((range) => overlaps(range, block));
    const parts = drawnBlock(block, text, own);
    return { sign: signOf(block), changed: own.length > 0, added: own.length > 0 && isAllNew(parts), parts };
  });
}

/** The same for a block and for its translation. */
function signOf({ kind, node, tag }: Block): string {
  if (node.type === "heading") return `heading ${node.depth}`;
  return tag && kind === "component" ? `component ${tag.name}` : kind;
}

function drawnBlock(block: Block, text: string, added: readonly Range[]): DrawnPart[] {
  const { kind, tag, children, node, start, source } = block;
  if (kind === "component" && tag) {
    const isNew = added.some((range) => overlaps(range, { start, end: tag.openEnd }));
    const words = Object.values(tag.props).filter((value) => value !== true && value.includes(" "));
    return [
      {
        element: "div",
        parts: [
          ...words.map((value): DrawnPart => {
            const said = String(value);
            return { element: "p", parts: isNew ? [{ element: "mark", parts: [said] }] : [said] };
          }),
          ...(children ?? []).flatMap((child) => drawnBlock(child, text, added)),
        ],
      },
    ];
  }
  if (kind === "source") return [{ element: "pre", parts: marked(source, start, added) }];
  const shift = start - (node.position?.start.offset ?? start);
  return drawn(node, { text, shift, added });
}

interface Drawing {
  text: string;
  /** What an offset of the tree is short of the file's. */
  shift: number;
  added: readonly Range[];
}

const elements: Partial<Record<Nodes["type"], DrawnElement>> = {
  paragraph: "p",
  heading: "h",
  listItem: "li",
  blockquote: "blockquote",
  table: "table",
  tableRow: "tr",
  tableCell: "td",
  strong: "strong",
  emphasis: "em",
  delete: "s",
};

function drawn(node: RootContent | PhrasingContent, drawing: Drawing): DrawnPart[] {
  const start = (node.position?.start.offset ?? 0) + drawing.shift;
  const end = (node.position?.end.offset ?? 0) + drawing.shift;
  const around = (element: DrawnElement, more: { href?: string } = {}): DrawnPart[] => [
    {
      element,
      ...more,
      parts: "children" in node ? node.children.flatMap((child) => drawn(child, drawing)) : [],
    },
  ];
  /** Words whose writing in the file may differ from what they say: of those only all are new, or none. */
  const words = (value: string): DrawnPart[] =>
    drawing.text.slice(start, end) === value
      ? marked(value, start, drawing.added)
      : marked(
          value,
          start,
          drawing.added.some((range) => overlaps(range, { start, end }))
            ? [{ start, end: start + value.length }]
            : [],
        );
  switch (node.type) {
    case "text":
      return words(node.value);
    case "inlineCode":
      return [{ element: "code", parts: words(node.value) }];
    case "code":
      return [{ element: "pre", parts: words(node.value) }];
    case "list":
      return around(node.ordered ? "ol" : "ul");
    case "link":
      return around("a", { href: node.url });
    case "break":
      return [{ element: "br", parts: [] }];
    case "thematicBreak":
      return [{ element: "hr", parts: [] }];
    case "mdxJsxTextElement":
    case "mdxJsxFlowElement":
      return node.children.length > 0
        ? around("div")
        : [{ figure: node.name ?? "", props: propsOf(node.attributes) }];
    default: {
      const element = elements[node.type];
      return element ? around(element) : words(drawing.text.slice(start, end));
    }
  }
}

function propsOf(attributes: readonly { type: string; name?: string; value?: unknown }[]) {
  return Object.fromEntries(
    attributes.flatMap(({ name, value }) =>
      name === undefined ? [] : [[name, typeof value === "string" ? value : (true as const)]],
    ),
  );
}

/**
 * Words with what is new in them marked.
 *
 * @param start where they begin, in the terms of the stretches
 */
export function marked(words: string, start: number, added: readonly Range[]): DrawnPart[] {
  const parts: DrawnPart[] = [];
  let at = 0;
  for (const range of added) {
    const from = Math.max(at, range.start - start);
    const to = Math.min(words.length, range.end - start);
    if (to <= from) continue;
    if (from > at) parts.push(words.slice(at, from));
    parts.push({ element: "mark", parts: [words.slice(from, to)] });
    at = to;
  }
  if (at < words.length) parts.push(words.slice(at));
  return parts;
}

function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether no words are outside of a mark. */
function isAllNew(parts: readonly DrawnPart[]): boolean {
  return parts.every((part) => {
    if (typeof part === "string") return part.trim() === "";
    return !("parts" in part) || part.element === "mark" || isAllNew(part.parts);
  });
}
