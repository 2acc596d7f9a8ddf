/** Two people's changes of the blocks of one body, or of one component. */

import type { Unit } from "../../../content/edit/matched.ts";
import type { BlockPath } from "../contract.ts";
import type { Arbiter } from "./arbiter.ts";
import { placeName } from "./block-words.ts";
import type { Block } from "./blocks.ts";
import { saysOf } from "./blocks.ts";
import { insertBlock, moveBlock, removeBlock, replaceBlock, setProps } from "./body-edits.ts";
import type { Props } from "./component-tag.ts";
import type { Layout } from "./layout.ts";
import { mergeSequence } from "./merge-sequence.ts";

interface BlockVersions {
  base: readonly Block[];
  mine: readonly Block[];
  theirs: readonly Block[];
}

/**
 * @param start the text that takes in the changes; its blocks at `above` are those of `theirs`
 * @param above the component that holds them; the body where empty
 */
export function mergeBlocks(
  start: Layout,
  versions: BlockVersions,
  above: BlockPath,
  arbiter: Arbiter,
): Layout {
  const { base, mine, theirs } = versions;
  let layout = start;
  const at = (index: number): BlockPath => [...above, index];
  const source = (index: number) => ({ source: mine[index]?.source ?? "" });
  mergeSequence(base.map(unitOf), mine.map(unitOf), theirs.map(unitOf), {
    replace: (index, own) => {
      layout = replaceBlock(layout, at(index), source(own));
    },
    both: (index, places) => {
      const [old, own, other] = [base[places.base], mine[places.mine], theirs[places.theirs]];
      if (old && own && other) layout = bothChanged(layout, { old, own, other }, at(index), arbiter);
    },
    insert: (index, own) => {
      layout = insertBlock(layout, at(index), source(own));
    },
    remove: (index) => {
      layout = removeBlock(layout, at(index));
    },
    move: (from, to) => {
      layout = moveBlock(layout, at(from), at(to));
    },
    removesChanged: (other) => {
      const block = theirs[other];
      return (
        !!block && arbiter.choose({ place: placeName(block), mine: "", theirs: block.source }) === "mine"
      );
    },
    keepsRemoved: (own) => {
      const block = mine[own];
      return (
        !!block && arbiter.choose({ place: placeName(block), mine: block.source, theirs: "" }) === "mine"
      );
    },
  });
  return layout;
}

/** Versions of one component are of one kind whatever its props say. */
function unitOf(block: Block): Unit {
  return { says: saysOf(block), kind: block.tag ? `component ${block.tag.name}` : block.kind };
}

function bothChanged(
  layout: Layout,
  { old, own, other }: { old: Block; own: Block; other: Block },
  at: BlockPath,
  arbiter: Arbiter,
): Layout {
  const tags = [old.tag, own.tag, other.tag];
  const [base, mine, theirs] = tags.map((tag) => tag?.props);
  if (base && mine && theirs && [old, own, other].every(({ kind }) => kind === "component")) {
    const props = mergedProps({ base, mine, theirs }, other, arbiter);
    const withProps = setProps(layout, at, props);
    const [a, b, c] = [old.children ?? [], own.children ?? [], other.children ?? []];
    return mergeBlocks(withProps, { base: a, mine: b, theirs: c }, at, arbiter);
  }
  const choice = arbiter.choose({ place: placeName(old), mine: own.source, theirs: other.source });
  return choice === "mine" ? replaceBlock(layout, at, { source: own.source }) : layout;
}

function mergedProps(
  { base, mine, theirs }: { base: Props; mine: Props; theirs: Props },
  block: Block,
  arbiter: Arbiter,
): Props {
  const result: Record<string, string | true> = { ...theirs };
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    const [old, own, other] = [base[name], mine[name], theirs[name]];
    if (own === old || own === other) continue;
    const place = `'${name}' of ${placeName(block)}`;
    const wins =
      other === old || arbiter.choose({ place, mine: shown(own), theirs: shown(other) }) === "mine";
    if (!wins) continue;
    if (own === undefined) delete result[name];
    else result[name] = own;
  }
  return result;
}

function shown(value: string | true | undefined): string {
  return value === true ? "yes" : (value ?? "");
}
