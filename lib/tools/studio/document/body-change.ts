/**
 * Puts a change into a body and proves it: the blocks that were edited are read again with their neighbors, and have to say what was
 * meant while the neighbors say what they said. Past a neighbor that still begins where it did, nothing can have changed.
 */
import { VFileMessage } from "vfile-message";
import { partsOf } from "../../../content/check/frontmatter.ts";
import { readMdx } from "../../../mdx/read-mdx.ts";
import { type Block, blocksOf, movedBlock, saysOf } from "./blocks.ts";
import { definitionsIn, keepLayout, type Layout, readLayout } from "./layout.ts";

export interface BodyChange {
  /** The blocks of the body, not of a component, that the change replaces: the first, and the one past the last. */
  from: number;
  to: number;
  /** What they say afterward; nothing where any blocks may be there, as after an edit of the source. */
  says?: readonly string[];
  /** The stretch of the file that is written anew. */
  start: number;
  end: number;
  text: string;
}

/** @returns the document with the change in it; nothing where it would not say what was meant, or change its neighbors */
export function changedLayout(layout: Layout, change: BodyChange): Layout | undefined {
  const { blocks = [] } = layout;
  const text = layout.text.slice(0, change.start) + change.text + layout.text.slice(change.end);
  // A line of three hyphens right below the fields would be read as more fields.
  if (change.from === 0 && layout.yaml && partsOf({ format: layout.format, text }).finding) return undefined;
  const around = layout.bodyBroken === undefined ? readAround(layout, blocks, text, change) : undefined;
  const read =
    around ??
    (change.says === undefined || layout.bodyBroken !== undefined
      ? readLayout(text, layout.format)
      : undefined);
  if (!read?.blocks || (around === undefined && !sameOutside(blocks, read.blocks, change))) return undefined;
  return keepLayout(read);
}

/** Reads the changed stretch with a block on either side. */
function readAround(
  layout: Layout,
  blocks: readonly Block[],
  text: string,
  change: BodyChange,
): Layout | undefined {
  const first = Math.max(0, change.from - 1);
  const behind = Math.min(blocks.length, change.to + 1);
  const [before, after] = [blocks.slice(first, change.from), blocks.slice(change.to, behind)];
  const grown = text.length - layout.text.length;
  const start = blocks[first - 1]?.end ?? layout.bodyStart;
  const end = behind === blocks.length ? text.length : (blocks[behind - 1]?.end ?? layout.bodyStart) + grown;
  const old = blocks.slice(first, behind);
  const window = text.slice(start, end);
  const definesNow = old.some(({ node }) => definitionsIn(node).length > 0);
  const tail = layout.definitions.length > 0 && !definesNow ? `\n\n${layout.definitions.join("\n\n")}` : "";
  const tree = treeOf(window + tail);
  if (!tree) return undefined;
  const nodes = tree.children.filter(({ position }) => (position?.start.offset ?? 0) < window.length);
  const read = blocksOf(nodes, { text, read: window, shift: start });
  const defines = definesNow || nodes.some((node) => definitionsIn(node).length > 0);
  if (defines) return readWhole(layout, text, blocks, change);
  if (!saysInstead(read, before, after, change)) return undefined;
  const lastKept = after[0];
  if (lastKept && read.at(-1)?.end !== lastKept.end + grown) return undefined;
  return {
    ...layout,
    text,
    newline: /\r\n/.test(text) ? "\r\n" : "\n",
    blocks: [
      ...blocks.slice(0, first),
      ...read,
      ...blocks.slice(behind).map((block) => movedBlock(block, grown)),
    ],
  };
}

/** A definition is known to the whole body. */
function readWhole(
  layout: Layout,
  text: string,
  blocks: readonly Block[],
  change: BodyChange,
): Layout | undefined {
  const whole = readLayout(text, layout.format);
  return whole.blocks && whole.bodyBroken === undefined && sameOutside(blocks, whole.blocks, change)
    ? whole
    : undefined;
}

function treeOf(text: string) {
  try {
    return readMdx(text);
  } catch (error) {
    if (error instanceof VFileMessage) return undefined;
    throw error;
  }
}

function saysInstead(
  read: readonly Block[],
  before: readonly Block[],
  after: readonly Block[],
  { says }: BodyChange,
): boolean {
  const now = read.map(saysOf);
  const [head, tail] = [before.map(saysOf), after.map(saysOf)];
  if (now.length < head.length + tail.length) return false;
  const middle = now.slice(head.length, now.length - tail.length);
  const isSame = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((entry, index) => entry === b[index]);
  return (
    isSame(now.slice(0, head.length), head) &&
    isSame(now.slice(now.length - tail.length), tail) &&
    (says === undefined || isSame(middle, says))
  );
}

function sameOutside(blocks: readonly Block[], now: readonly Block[], change: BodyChange): boolean {
  return saysInstead(now, blocks.slice(0, change.from), blocks.slice(change.to), change);
}
