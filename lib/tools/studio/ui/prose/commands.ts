/** What a writer can do to blocks. All of it is plain commands of the editor, for keys and menus alike. */
import type { Node, NodeType } from "prosemirror-model";
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  type Transaction,
} from "prosemirror-state";
import { addRowAfter, isInTable } from "prosemirror-tables";
import { newKey } from "./from-mdast.ts";
import { schema } from "./schema.ts";

const { nodes, marks } = schema;

interface BlockPlace {
  node: Node;
  at: number;
  /** Among the blocks beside it. */
  index: number;
  siblings: number;
}

/** The block a file counts that holds a position: of the body, or of the innermost component around it. */
export function blockAt(doc: Node, position: number): BlockPlace | undefined {
  const at = doc.resolve(Math.min(position, doc.content.size));
  for (let depth = at.depth; depth >= 0; depth -= 1) {
    const parent = at.node(depth);
    if (parent.type !== nodes.doc && parent.type !== nodes.component) continue;
    const index = Math.min(at.index(depth), parent.childCount - 1);
    if (index < 0) continue;
    const node = parent.child(index);
    return { node, at: at.posAtIndex(index, depth), index, siblings: parent.childCount };
  }
  return undefined;
}

/** The block the caret is in, or the one that is selected. */
export function currentBlock(state: EditorState): BlockPlace | undefined {
  return blockAt(state.doc, state.selection.from);
}

/** By a position in the block rather than the caret's. */
type BlockCommand = (state: EditorState, place: BlockPlace) => ReturnType<typeof moveBy>;

function moveBy(state: EditorState, { node, at, index, siblings }: BlockPlace, step: 1 | -1) {
  if (index + step < 0 || index + step >= siblings) return undefined;
  const other = state.doc.resolve(step === 1 ? at + node.nodeSize : at);
  const size = (step === 1 ? other.nodeAfter : other.nodeBefore)?.nodeSize ?? 0;
  const inside = state.selection.from - at;
  const tr = state.tr.delete(at, at + node.nodeSize);
  const target = at + step * size;
  tr.insert(target, node);
  const selection =
    state.selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, target)
      : Selection.near(tr.doc.resolve(Math.max(target, target + inside)));
  return tr.setSelection(selection).scrollIntoView();
}

export const moveUp: BlockCommand = (state, place) => moveBy(state, place, -1);
export const moveDown: BlockCommand = (state, place) => moveBy(state, place, 1);

export const duplicate: BlockCommand = (state, { node, at }) => {
  const copy = node.type.create({ ...node.attrs, key: newKey() }, node.content);
  const after = at + node.nodeSize;
  const tr = state.tr.insert(after, copy);
  return tr.setSelection(Selection.near(tr.doc.resolve(after + 1))).scrollIntoView();
};

export const remove: BlockCommand = (state, { node, at, siblings }) => {
  const tr = state.tr;
  if (siblings === 1) tr.replaceWith(at, at + node.nodeSize, nodes.paragraph.create({ key: newKey() }));
  else tr.delete(at, at + node.nodeSize);
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)))).scrollIntoView();
};

/** A block command at the caret, as a key does it. */
export const here =
  (command: BlockCommand): Command =>
  (state, dispatch) => {
    const place = currentBlock(state);
    const tr = place && command(state, place);
    if (tr) dispatch?.(tr);
    return tr !== undefined;
  };

/** Puts a block below the one the caret is in, or in its place where nobody has written there yet. */
export function insertBlock(state: EditorState, block: Node, place = currentBlock(state)) {
  const node =
    block.attrs.key === "" ? block.type.create({ ...block.attrs, key: newKey() }, block.content) : block;
  const blank = place?.node.type === nodes.paragraph && place.node.content.size === 0;
  const at = place ? place.at + (blank ? 0 : place.node.nodeSize) : state.doc.content.size;
  const tr =
    blank && place ? state.tr.replaceWith(at, at + place.node.nodeSize, node) : state.tr.insert(at, node);
  return afterInsert(tr, node, at).scrollIntoView();
}

/** The caret goes into what was put in; behind it, where it holds no text. A form that has to be filled in stays selected. */
function afterInsert(tr: Transaction, node: Node, at: number): Transaction {
  const end = at + node.nodeSize;
  if (!node.isAtom && node.childCount + Number(node.isTextblock) > 0)
    return tr.setSelection(Selection.near(tr.doc.resolve(at + 1)));
  if (Object.values<unknown>(node.attrs.props ?? {}).includes(""))
    return tr.setSelection(NodeSelection.create(tr.doc, at));
  if (!tr.doc.resolve(end).nodeAfter?.isTextblock) tr.insert(end, nodes.paragraph.create({ key: newKey() }));
  return tr.setSelection(Selection.near(tr.doc.resolve(end + 1)));
}

/** Puts something into the sentence; below a block that is selected as a whole, which it must not replace. */
export function insertInline(state: EditorState, content: Node): Transaction {
  const { selection, tr } = state;
  if (!(selection instanceof NodeSelection) || selection.node.isInline)
    return tr.replaceSelectionWith(content, false).scrollIntoView();
  const paragraph = nodes.paragraph.create({ key: newKey() }, content);
  tr.insert(selection.to, paragraph);
  return tr
    .setSelection(Selection.near(tr.doc.resolve(selection.to + paragraph.nodeSize - 1)))
    .scrollIntoView();
}

type TextKind = "Paragraph" | "Heading" | "Subheading" | "List" | "Numbered list" | "Quote";
export const textKinds: readonly TextKind[] = [
  "Paragraph",
  "Heading",
  "Subheading",
  "List",
  "Numbered list",
  "Quote",
];

/** What the block at the caret is; undefined where it is something else, such as a table. */
export function textKindOf(state: EditorState): TextKind | undefined {
  const node = currentBlock(state)?.node;
  switch (node?.type) {
    case nodes.paragraph:
      return "Paragraph";
    case nodes.heading:
      return node.attrs.level === 2 ? "Heading" : "Subheading";
    case nodes.bullet_list:
      return "List";
    case nodes.ordered_list:
      return "Numbered list";
    case nodes.blockquote:
      return "Quote";
    default:
      return undefined;
  }
}

/** Turns the block at the caret into another kind of text. It stays the same block to the file. */
export function turnInto(kind: TextKind): Command {
  return (state, dispatch) => {
    const place = currentBlock(state);
    if (!place || textKindOf(state) === undefined) return false;
    const { node, at } = place;
    const [first, ...rest] = made(kind, partsOf(node));
    if (!first) return false;
    const same = first.type.create({ ...first.attrs, key: node.attrs.key }, first.content);
    const tr = state.tr.replaceWith(at, at + node.nodeSize, [same, ...rest]);
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView());
    return true;
  };
}

/** What a block says, part by part: the items of a list, the paragraphs of a quote. */
function partsOf(node: Node): readonly Node[][] {
  if (node.type === nodes.bullet_list || node.type === nodes.ordered_list)
    return node.children.map((item) => [...item.children]);
  if (node.type === nodes.blockquote) return node.children.map((child) => [child]);
  return [[nodes.paragraph.create(null, node.content)]];
}

function made(kind: TextKind, parts: readonly Node[][]): Node[] {
  const items = () => parts.map((blocks) => nodes.list_item.create(null, blocks));
  const headings = (level: number) =>
    parts.flat().map((block) => (block.isTextblock ? nodes.heading.create({ level }, block.content) : block));
  switch (kind) {
    case "List":
      return [nodes.bullet_list.create(null, items())];
    case "Numbered list":
      return [nodes.ordered_list.create(null, items())];
    case "Quote":
      return [nodes.blockquote.create(null, parts.flat())];
    case "Heading":
      return headings(2);
    case "Subheading":
      return headings(3);
    default:
      return parts.flat();
  }
}

export function emptyTable(): Node {
  const row = (type: NodeType) => nodes.table_row.create(null, [type.create(), type.create()]);
  return nodes.table.create({ key: newKey() }, [
    row(nodes.table_header),
    row(nodes.table_cell),
    row(nodes.table_cell),
  ]);
}

/** Tab in the last cell makes another row, as in a spreadsheet. */
export const anotherRow: Command = (state, dispatch) => isInTable(state) && addRowAfter(state, dispatch);

/** The link around the caret, with the stretch it covers. */
export function linkAt(state: EditorState): { from: number; to: number; href: string } | undefined {
  const { $from } = state.selection;
  const isLink = (node: Node | null | undefined) => marks.link.isInSet(node?.marks ?? []);
  const mark = isLink($from.nodeAfter) ?? isLink($from.nodeBefore);
  if (!mark) return undefined;
  let run: { from: number; to: number } | undefined;
  let around: { from: number; to: number } | undefined;
  $from.parent.forEach((node, offset) => {
    const at = $from.start() + offset;
    if (!mark.isInSet(node.marks)) return;
    run = { from: run?.to === at ? run.from : at, to: at + node.nodeSize };
    if (run.from <= $from.pos && $from.pos <= run.to) around = run;
  });
  return around && { ...around, href: mark.attrs.href };
}

/** Links what is selected; where nothing is, the title is put in. */
export function setLink(state: EditorState, href: string, title: string) {
  const link = marks.link.create({ href });
  const around = linkAt(state);
  const { from, to, empty } = state.selection;
  if (around && empty)
    return state.tr.removeMark(around.from, around.to, marks.link).addMark(around.from, around.to, link);
  if (empty || state.selection instanceof NodeSelection)
    return insertInline(state, schema.text(title, [link]));
  return state.tr.removeMark(from, to, marks.link).addMark(from, to, link);
}

export function removeLink(state: EditorState) {
  const around = linkAt(state);
  const { from, to } = around ?? state.selection;
  return state.tr.removeMark(from, to, marks.link);
}
