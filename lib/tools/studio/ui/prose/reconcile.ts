/** Brings what is in the file into the editor, without touching what a writer is working on. */
import { diffArrays } from "diff";
import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import type { BlockView } from "../../contract.ts";
import { blockNode } from "./from-mdast.ts";
import { schema } from "./schema.ts";
import { newBlock, writtenBlocks } from "./to-mdast.ts";

interface Pair {
  /** As it was sent, or as the file had it. */
  old?: Node;
  /** As the file has it, with the key of the old one. */
  next?: Node;
}

/**
 * @param sent the document that the file was made from
 * @param blocks what the file has now
 * @param transaction on the editor's document; blocks that were changed in it since keep their words
 * @returns the document as the file has it, with the keys that the editor's blocks have
 */
export function reconcile(sent: Node, blocks: readonly BlockView[], transaction: Transaction): Node {
  const pairs = paired(writtenBlocks(sent), blocks.map(blockNode));
  let previous: string | undefined;
  for (const { old, next } of pairs) {
    if (old && next && old !== next) replaceBlock(transaction, old, next);
    else if (old && !next) removeBlock(transaction, old);
    else if (next && !old) insertAfter(transaction, previous, next);
    previous = (next ?? old)?.attrs.key;
  }
  const all = pairs.flatMap(({ next }) => next ?? []);
  return schema.nodes.doc.create(null, all.length > 0 ? all : schema.nodes.paragraph.create());
}

const textOf = (node: Node): string => JSON.stringify(newBlock(node));

function paired(old: readonly Node[], next: readonly Node[]): Pair[] {
  const changes = diffArrays(old.map(textOf), next.map(textOf));
  const pairs: Pair[] = [];
  let [at, to] = [0, 0];
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    if (!change) break;
    const count = change.value.length;
    if (!change.added && !change.removed) {
      for (let step = 0; step < count; step += 1) pairs.push({ old: old[at + step], next: old[at + step] });
      at += count;
      to += count;
      continue;
    }
    const other = changes[index + 1];
    const gone = change.removed ? count : other?.removed ? other.value.length : 0;
    const come = change.added ? count : other?.added ? other.value.length : 0;
    if (gone > 0 && come > 0) index += 1;
    for (let step = 0; step < Math.max(gone, come); step += 1) {
      const before = step < gone ? old[at + step] : undefined;
      const after = step < come ? next[to + step] : undefined;
      pairs.push({ old: before, next: before && after ? withKey(after, before.attrs.key) : after });
    }
    at += gone;
    to += come;
  }
  return pairs;
}

const withKey = (node: Node, key: string): Node =>
  node.type.create({ ...node.attrs, key }, node.content, node.marks);

function find(doc: Node, key: string): { node: Node; at: number } | undefined {
  let found: { node: Node; at: number } | undefined;
  doc.forEach((node, at) => {
    if (node.attrs.key === key) found = { node, at };
  });
  return found;
}

/** Only the part that differs is replaced, so that a caret elsewhere in the block stays. */
function replaceBlock(transaction: Transaction, old: Node, next: Node): void {
  const place = find(transaction.doc, old.attrs.key);
  if (!place || textOf(place.node) !== textOf(old)) return;
  const { node, at } = place;
  if (!node.sameMarkup(next)) {
    transaction.replaceWith(at, at + node.nodeSize, next);
    return;
  }
  const start = node.content.findDiffStart(next.content);
  const end = node.content.findDiffEnd(next.content);
  if (start === null || !end) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  transaction.replace(at + 1 + start, at + 1 + end.a + overlap, next.slice(start, end.b + overlap));
}

function removeBlock(transaction: Transaction, old: Node): void {
  const place = find(transaction.doc, old.attrs.key);
  if (!place || textOf(place.node) !== textOf(old)) return;
  const { at, node } = place;
  if (transaction.doc.childCount === 1)
    transaction.replaceWith(at, at + node.nodeSize, schema.nodes.paragraph.create());
  else transaction.delete(at, at + node.nodeSize);
}

function insertAfter(transaction: Transaction, previous: string | undefined, next: Node): void {
  const place = previous === undefined ? undefined : find(transaction.doc, previous);
  transaction.insert(place ? place.at + place.node.nodeSize : 0, next);
}
