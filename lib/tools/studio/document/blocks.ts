/** The blocks of a body, and those inside the components that hold blocks. */
import type { RootContent } from "mdast";
import { blockIsGone, DocumentError } from "../../../content/edit/document-error.ts";
import type { ComponentDefinition } from "../../../mdx/definition.ts";
import { type ComponentName, componentNames, components } from "../../../mdx/registry.ts";
import type { BlockKind, BlockPath } from "../contract.ts";
import { type ComponentTag, isElement, tagOf } from "./component-tag.ts";
import { meaningOf } from "./tidy.ts";

export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
  /** Its lines but the first begin with it: the indentation of the component that holds it. */
  indent: string;
  /** As written, without that indentation, its lines ending with LF. */
  source: string;
  node: RootContent;
  /** Of a component. */
  tag?: ComponentTag;
  /** Of a component that holds blocks. */
  children?: Block[];
}

export interface Reading {
  /** The file. */
  text: string;
  /** What was parsed: the same, but for mistakes, which are covered there. */
  read: string;
  /** What an offset of the tree is short of the file's. */
  shift: number;
}

/** @param nodes siblings, with positions */
export function blocksOf(nodes: readonly RootContent[], reading: Reading): Block[] {
  return nodes.map((node) => blockOf(node, reading));
}

function blockOf(node: RootContent, reading: Reading): Block {
  const { text, read, shift } = reading;
  const start = (node.position?.start.offset ?? 0) + shift;
  const end = (node.position?.end.offset ?? 0) + shift;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = /^[ \t]*$/.exec(text.slice(lineStart, start))?.[0] ?? "";
  const place = { start, end, indent, source: dedented(text.slice(start, end), indent), node };
  const intact = (from: number, to: number): boolean =>
    text === read || text.slice(from, to) === read.slice(from - shift, to - shift);
  if (!isElement(node)) return { kind: intact(start, end) ? kindOf(node) : "source", ...place };
  const tag = tagOf(node, text, shift);
  const name = componentNames.find((known) => known === node.name);
  if (!tag || !name) return { kind: "source", ...place };
  const tags = intact(start, tag.openEnd) && intact(tag.closeStart, end);
  if (!tags) return { kind: "source", ...place };
  if (!holdsBlocks(name))
    return node.children.length > 0 || !intact(start, end)
      ? { kind: "source", ...place }
      : { kind: "component", ...place, tag };
  return { kind: "component", ...place, tag, children: blocksOf(node.children, reading) };
}

function holdsBlocks(name: ComponentName): boolean {
  const definition: ComponentDefinition = components[name];
  return definition.children === "blocks";
}

const kinds: Partial<Record<RootContent["type"], BlockKind>> = {
  paragraph: "paragraph",
  heading: "heading",
  list: "list",
  blockquote: "quote",
  table: "table",
  code: "code",
  thematicBreak: "rule",
};

function kindOf(node: RootContent): BlockKind {
  return kinds[node.type] ?? "source";
}

function dedented(text: string, indent: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (indent === "") return lines.join("\n");
  return lines
    .map((line, index) => (index > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
    .join("\n");
}

/** What it says: the same for two blocks exactly where a reader and an editor find no difference. */
export function saysOf(block: Block): string {
  if (block.tag && block.kind === "component")
    return componentSays(block.tag.name, block.tag.props, block.children?.map(saysOf));
  return block.kind === "source" ? `source ${block.source.trim()}` : meaningOf(block.node);
}

export function componentSays(
  name: string,
  props: Readonly<Record<string, string | true>>,
  children: readonly string[] | undefined,
): string {
  const sorted = Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([name, sorted, children ?? []]);
}

/** @throws DocumentError where there is no block */
export function blockAt(blocks: readonly Block[], path: BlockPath): Block {
  const [first, ...rest] = path;
  const block = first === undefined ? undefined : blocks[first];
  if (!block) throw new DocumentError(blockIsGone);
  return rest.length === 0 ? block : blockAt(block.children ?? [], rest);
}

/** The same block further down; the positions of its node are not used anymore. */
export function movedBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  const { tag, children } = block;
  return {
    ...block,
    start: block.start + by,
    end: block.end + by,
    ...(tag && {
      tag: {
        ...tag,
        nameEnd: tag.nameEnd + by,
        openEnd: tag.openEnd + by,
        closeStart: tag.closeStart + by,
        written: tag.written.map((prop) => ({ ...prop, start: prop.start + by, end: prop.end + by })),
      },
    }),
    ...(children && { children: children.map((child) => movedBlock(child, by)) }),
  };
}
