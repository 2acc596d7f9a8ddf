/** Between a place in the editor and a place in the file. */
import type { Node } from "prosemirror-model";
import type { BlockPath } from "../../contract.ts";
import { schema } from "./schema.ts";
import { writtenBlocks } from "./to-mdast.ts";

/** @returns undefined where the file has no such block yet */
export function blockPathAt(doc: Node, position: number): BlockPath | undefined {
  const place = doc.resolve(position);
  const path: number[] = [];
  for (let depth = 0; depth <= place.depth; depth += 1) {
    const parent = place.node(depth);
    if (parent.type !== schema.nodes.doc && parent.type !== schema.nodes.component) break;
    const index = writtenBlocks(parent).indexOf(
      parent.child(Math.min(place.index(depth), parent.childCount - 1)),
    );
    if (index === -1) return undefined;
    path.push(index);
  }
  return path;
}

/** Where the block at a path begins in the editor; the nearest around it where there is none. */
export function positionOf(doc: Node, path: BlockPath): number | undefined {
  let parent = doc;
  let start = 0;
  let at: number | undefined;
  for (const index of path) {
    const block = writtenBlocks(parent)[index];
    if (!block) return at;
    at = start + offsetOf(parent, block);
    start = at + 1;
    parent = block;
  }
  return at;
}

function offsetOf(parent: Node, child: Node): number {
  let found = 0;
  parent.forEach((node, offset) => {
    if (node === child) found = offset;
  });
  return found;
}
