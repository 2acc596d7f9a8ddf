/** Where a block is among its siblings, and what a body says after a change among them. */

import { blockIsGone, DocumentError } from "../../../content/edit/document-error.ts";
import type { BlockPath } from "../contract.ts";
import { type Block, blockAt, componentSays, saysOf } from "./blocks.ts";
import type { BodyChange } from "./body-change.ts";
import type { Layout } from "./layout.ts";

/** @throws DocumentError where the path leads to no place for a block */
export function placeOf(
  layout: Layout,
  at: BlockPath,
): { siblings: readonly Block[]; index: number; parent?: Block } {
  const index = at.at(-1);
  if (index === undefined || index < 0) throw new DocumentError(blockIsGone);
  const above = at.slice(0, -1);
  if (above.length === 0) return { siblings: layout.blocks ?? [], index };
  const parent = blockAt(layout.blocks ?? [], above);
  if (!parent.children) throw new DocumentError("This block cannot hold other blocks.");
  return { siblings: parent.children, index, parent };
}

/**
 * What the blocks of the body say after a change among the siblings at a path.
 *
 * @param edit what they say afterward; nothing where that is not known
 * @param own of a change among the blocks of the body: those that it takes the place of
 */
export function changeAt(
  layout: Layout,
  at: BlockPath,
  edit: (siblings: string[], index: number) => string[] | undefined,
  own = { from: at[0] ?? 0, to: (at[0] ?? 0) + 1 },
): Pick<BodyChange, "from" | "to" | "says"> {
  const blocks = layout.blocks ?? [];
  const [first = 0, ...rest] = at;
  const top = blocks[first];
  if (rest.length === 0) {
    const said = edit(blocks.map(saysOf), first);
    return { ...own, ...(said && { says: said.slice(own.from, said.length - (blocks.length - own.to)) }) };
  }
  const says = top && saysWith(top, rest, edit);
  return { from: first, to: first + 1, ...(says !== undefined && { says: [says] }) };
}

function saysWith(
  block: Block,
  path: BlockPath,
  edit: (siblings: string[], index: number) => string[] | undefined,
): string | undefined {
  const { tag, children = [] } = block;
  const [index = 0, ...rest] = path;
  const said = children.map(saysOf);
  const child = children[index];
  if (!tag) return undefined;
  if (rest.length === 0) {
    const edited = edit(said, index);
    return edited && componentSays(tag.name, tag.props, edited);
  }
  const inner = child && saysWith(child, rest, edit);
  return inner === undefined
    ? undefined
    : componentSays(tag.name, tag.props, said.toSpliced(index, 1, inner));
}
