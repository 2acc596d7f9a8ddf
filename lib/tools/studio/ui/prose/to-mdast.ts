/** The editor's document as blocks to be written. */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent, Table } from "mdast";
import type { Fragment, Mark, Node } from "prosemirror-model";
import type { NewBlock } from "../../contract.ts";
import { schema } from "./schema.ts";

const { nodes, marks } = schema;

/** A block of the body, or of a component, as it is sent. */
export function newBlock(node: Node): NewBlock {
  if (node.type === nodes.source) return { source: node.attrs.text };
  const alone = node.type === nodes.paragraph ? trimmed(node.content) : [];
  const [only] = alone;
  // A component alone in its line is no sentence to MDX.
  if (alone.length === 1 && only?.node.type === nodes.chip && only.marks.length === 0) {
    const { name, props } = only.node.attrs;
    return { component: { name, props } };
  }
  if (node.type !== nodes.component) return { tree: flowTree(node) };
  const children = writtenBlocks(node).map(newBlock);
  const { name, props } = node.attrs;
  return { component: { name, props, ...(children.length > 0 && { children }) } };
}

/** The blocks that a file has; a paragraph nobody has written in is not there yet. */
export function writtenBlocks(parent: Node): Node[] {
  return parent.content.content.filter((node) => !isBlank(node));
}

function isBlank(node: Node): boolean {
  if (node.type === nodes.source) return node.attrs.text.trim() === "";
  if (node.type === nodes.component) {
    // One that was just put in, and has nothing filled in yet.
    const values = Object.values(node.attrs.props);
    return values.length > 0 && values.every((value) => value === "") && writtenBlocks(node).length === 0;
  }
  return node.isTextblock && node.type !== nodes.code_block && trimmed(node.content).length === 0;
}

function flowTree(node: Node): RootContent {
  const { attrs } = node;
  switch (node.type) {
    case nodes.paragraph:
      return { type: "paragraph", children: phrasingTree(node.content) };
    case nodes.heading:
      return { type: "heading", depth: attrs.level, children: phrasingTree(node.content) };
    case nodes.blockquote:
      return { type: "blockquote", children: flowChildren(node) };
    case nodes.code_block:
      return { type: "code", lang: attrs.lang, meta: attrs.meta, value: node.textContent };
    case nodes.rule:
      return { type: "thematicBreak" };
    case nodes.bullet_list:
    case nodes.ordered_list: {
      const ordered = node.type === nodes.ordered_list;
      return {
        type: "list",
        ordered,
        start: ordered ? attrs.start : null,
        spread: attrs.spread,
        children: node.content.content.map(listItem),
      };
    }
    case nodes.table:
      return tableTree(node);
    case nodes.kept_block:
      return attrs.tree;
    default:
      throw new Error(`A block of the kind '${node.type.name}' has no place inside another.`);
  }
}

function listItem(node: Node): ListItem {
  const { spread, checked } = node.attrs;
  return { type: "listItem", spread, checked, children: flowChildren(node) };
}

/** Inside lists and quotes. An item that holds one empty paragraph is an empty item. */
function flowChildren(node: Node): (BlockContent | DefinitionContent)[] {
  return writtenBlocks(node).map((child) => flowTree(child) as BlockContent);
}

function tableTree(node: Node): Table {
  return {
    type: "table",
    align: node.firstChild?.children.map((cell) => cell.attrs.align) ?? [],
    children: node.content.content.map((row) => ({
      type: "tableRow",
      children: row.content.content.map((cell) => ({
        type: "tableCell",
        children: phrasingTree(cell.content),
      })),
    })),
  };
}

/** What a sentence holds, without the spaces at its ends, which Markdown cannot say. */
function phrasingTree(content: Fragment): PhrasingContent[] {
  return wrapped(trimmed(content), []);
}

interface Piece {
  marks: readonly Mark[];
  text?: string;
  node: Node;
}

function trimmed(content: Fragment): Piece[] {
  const pieces = content.content.map(
    (node): Piece => ({
      node,
      marks: node.marks,
      ...(node.isText && { text: node.text ?? "" }),
      ...(node.type === nodes.soft_break && { text: "\n" }),
    }),
  );
  return trimEnd(trimStart(pieces));
}

const isCode = ({ marks: of }: Piece) => of.some(({ type }) => type === marks.code);
const blank = (piece: Piece) =>
  !isCode(piece) && (piece.node.type === nodes.hard_break || piece.text?.trim() === "");

function trimStart(pieces: Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => !blank(piece));
  if (first === -1) return [];
  const rest = pieces.slice(first);
  return rest.map((piece, index) =>
    index === 0 && piece.text && !isCode(piece) ? { ...piece, text: piece.text.trimStart() } : piece,
  );
}

function trimEnd(pieces: Piece[]): Piece[] {
  const last = pieces.findLastIndex((piece) => !blank(piece));
  const rest = pieces.slice(0, last + 1);
  return rest.map((piece, index) =>
    index === last && piece.text && !isCode(piece) ? { ...piece, text: piece.text.trimEnd() } : piece,
  );
}

/** Opens the mark that lasts longest first, so that `**a *b***` comes back as it was. */
function wrapped(pieces: readonly Piece[], open: readonly Mark[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let from = 0; from < pieces.length; ) {
    const piece = pieces[from];
    if (!piece) break;
    const waiting = piece.marks
      .filter((mark) => mark.type !== marks.code && !mark.isInSet(open))
      .sort((one, other) => Number(one.attrs.inner ?? false) - Number(other.attrs.inner ?? false));
    const lengths = waiting.map((mark) => runLength(pieces, from, mark));
    const longest = Math.max(0, ...lengths);
    const mark = waiting[lengths.indexOf(longest)];
    if (mark) {
      for (const child of inMark(mark, pieces.slice(from, from + longest), open)) append(result, child);
      from += longest;
    } else {
      append(result, leaf(piece));
      from += 1;
    }
  }
  return result;
}

function runLength(pieces: readonly Piece[], from: number, mark: Mark): number {
  const end = pieces.findIndex((piece, index) => index > from && !mark.isInSet(piece.marks));
  return (end === -1 ? pieces.length : end) - from;
}

/** Spaces at the ends of bold or italic words go outside: `** word **` is not bold. */
function inMark(mark: Mark, pieces: readonly Piece[], open: readonly Mark[]): PhrasingContent[] {
  const inside = [...open, mark];
  if (mark.type === marks.link) {
    const { href, title } = mark.attrs;
    return [{ type: "link", title, url: href, children: wrapped(pieces, inside) }];
  }
  const from = pieces.findIndex((piece) => !blank(piece));
  const to = pieces.findLastIndex((piece) => !blank(piece)) + 1;
  const words = trimEnd(trimStart(pieces.slice(from, to)));
  if (from === -1) return wrapped(pieces, inside);
  const type = mark.type === marks.strong ? "strong" : mark.type === marks.strike ? "delete" : "emphasis";
  return [
    ...wrapped(pieces.slice(0, from), inside),
    ...spaces(/^\s*/, pieces[from]),
    { type, children: wrapped(words, inside) },
    ...spaces(/\s*$/, pieces[to - 1]),
    ...wrapped(pieces.slice(to), inside),
  ];
}

function spaces(end: RegExp, piece: Piece | undefined): PhrasingContent[] {
  const value = (piece?.text && !isCode(piece) && end.exec(piece.text)?.[0]) || "";
  return value === "" ? [] : [{ type: "text", value }];
}

/** Two texts beside each other are one. */
function append(list: PhrasingContent[], next: PhrasingContent): void {
  const last = list.at(-1);
  if (last?.type === "text" && next.type === "text") last.value += next.value;
  else list.push(next);
}

function leaf(piece: Piece): PhrasingContent {
  const { node, text } = piece;
  const { attrs } = node;
  if (text !== undefined) return { type: isCode(piece) ? "inlineCode" : "text", value: text };
  switch (node.type) {
    case nodes.hard_break:
      return { type: "break" };
    case nodes.footnote:
      return { type: "footnoteReference", identifier: attrs.identifier, label: attrs.label };
    case nodes.chip:
      return {
        type: "mdxJsxTextElement",
        name: attrs.name,
        attributes: Object.entries<string | true>(attrs.props).map(([name, value]) => ({
          type: "mdxJsxAttribute",
          name,
          value: value === true ? null : value,
        })),
        children: [],
      };
    default:
      return attrs.tree;
  }
}
