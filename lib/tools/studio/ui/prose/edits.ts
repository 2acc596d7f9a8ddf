/** What a writer has done to a body, as edits: the document as it is in the file, compared with the editor's. */
import type { Node } from "prosemirror-model";
import type { BlockPath, DocumentEdit } from "../../contract.ts";
import { schema } from "./schema.ts";
import { newBlock, writtenBlocks } from "./to-mdast.ts";

const { nodes } = schema;

/**
 * Blocks are recognized by their keys. Each edit's paths are those after the edits before it, as the server applies them:
 * what was removed goes first, from the end; then what was moved; then what is new; then what was changed.
 *
 * @param base the document as the file has it
 * @param now the editor's, of the same schema
 */
export function bodyEdits(base: Node, now: Node): DocumentEdit[] {
  return childEdits(base, now, []);
}

function childEdits(base: Node, now: Node, parent: BlockPath): DocumentEdit[] {
  const before = new Map(writtenBlocks(base).map((node) => [keyOf(node), node]));
  const wanted = writtenBlocks(now);
  const stay = new Set(wanted.map(keyOf).filter((key) => before.has(key)));
  const edits: DocumentEdit[] = [];

  const order = [...before.keys()];
  for (let index = order.length - 1; index >= 0; index -= 1) {
    if (stay.has(order[index] ?? "")) continue;
    edits.push({ act: "remove", at: [...parent, index] });
    order.splice(index, 1);
  }
  edits.push(...moves(order, [...stay], parent));
  wanted.forEach((node, index) => {
    const at = [...parent, index];
    if (!stay.has(keyOf(node))) edits.push({ act: "insert", at, block: newBlock(node) });
  });
  wanted.forEach((node, index) => {
    const old = before.get(keyOf(node));
    if (old && !old.eq(node)) edits.push(...changes(old, node, [...parent, index]));
  });
  return edits;
}

/** @param order the keys as they are, changed on the way; @param wanted the same keys as they should be */
function moves(order: string[], wanted: readonly string[], parent: BlockPath): DocumentEdit[] {
  const edits: DocumentEdit[] = [];
  for (let index = 0; index < wanted.length; index += 1) {
    const key = wanted[index] ?? "";
    const here = order[index] ?? "";
    if (here === key) continue;
    // Where the next one is right, this one went down; otherwise the wanted one came up.
    const down = order[index + 1] === key;
    const from = down ? index : order.indexOf(key);
    const to = down ? wanted.indexOf(here) : index;
    edits.push({ act: "move", at: [...parent, from], to: [...parent, to] });
    order.splice(to, 0, ...order.splice(from, 1));
    if (down) index -= 1;
  }
  return edits;
}

function changes(old: Node, node: Node, at: BlockPath): DocumentEdit[] {
  const both = old.type === nodes.component && node.type === nodes.component;
  if (!both || old.attrs.name !== node.attrs.name) {
    const [before, block] = [newBlock(old), newBlock(node)];
    // A space at the end of a line that is being written is no change yet.
    return JSON.stringify(before) === JSON.stringify(block) ? [] : [{ act: "replace", at, block }];
  }
  const { props } = node.attrs;
  const otherProps = JSON.stringify(old.attrs.props) !== JSON.stringify(props);
  return [...(otherProps ? [{ act: "props" as const, at, props }] : []), ...childEdits(old, node, at)];
}

function keyOf(node: Node): string {
  return node.attrs.key;
}
