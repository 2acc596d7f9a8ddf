/** Keeps the keys of blocks apart: what was split, duplicated or pasted is a new block. */
import type { Node } from "prosemirror-model";
import { Plugin, type Transaction } from "prosemirror-state";
import { newKey } from "./from-mdast.ts";
import { schema } from "./schema.ts";

interface Place {
  node: Node;
  at: number;
}

export const blockKeys = new Plugin({
  appendTransaction: (transactions, _, state) =>
    transactions.some(({ docChanged }) => docChanged) ? withOwnKeys(state.doc, state.tr) : null,
});

/** Of two blocks with one key, the longer keeps it: a paragraph split near its end is still that paragraph. */
function withOwnKeys(doc: Node, transaction: Transaction): Transaction | null {
  const owners = new Map<string, Place>();
  const strangers: Place[] = [];
  for (const place of blocksOf(doc)) {
    const key: string = place.node.attrs.key;
    const owner = owners.get(key);
    if (key === "" || (owner && owner.node.content.size >= place.node.content.size)) {
      strangers.push(place);
      continue;
    }
    if (owner) strangers.push(owner);
    owners.set(key, place);
  }
  for (const { at } of strangers) transaction.setNodeAttribute(at, "key", newKey());
  return strangers.length > 0 ? transaction.setMeta("addToHistory", false) : null;
}

/** The blocks that a file counts: of the body, and of components in it. */
export function blocksOf(parent: Node, offset = 0): Place[] {
  return parent.children.flatMap((node, index) => {
    const at = offset + parent.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    return [{ node, at }, ...(node.type === schema.nodes.component ? blocksOf(node, at + 1) : [])];
  });
}
