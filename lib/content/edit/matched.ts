/** Which unit of one version is which of another: blocks of a body, or entries of a list. */
import { diffArrays } from "diff";

export interface Unit {
  /** The same for two units that say the same. */
  says: string;
  /** Units of two kinds are never versions of one. */
  kind: string;
}

/** Words shared by two versions of a block; fewer make them two blocks. */
const leastShared = 0.4;

/** @returns for each unit before, the place of the same one after; nothing where it is gone */
export function matched(before: readonly Unit[], after: readonly Unit[]): (number | undefined)[] {
  const result: (number | undefined)[] = before.map(() => undefined);
  const free = new Set(after.keys());
  const pair = (from: number, to: number): void => {
    result[from] = to;
    free.delete(to);
  };
  let [from, to] = [0, 0];
  for (const { added, removed, count = 0 } of diffArrays(before.map(saysOf), after.map(saysOf))) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) pair(from + step, to + step);
    if (!added) from += count;
    if (!removed) to += count;
  }
  const left = (): number[] => [...before.keys()].filter((index) => result[index] === undefined);
  const bySaying = Map.groupBy(free, (index) => after[index]?.says);
  for (const index of left()) {
    const same = bySaying.get(before[index]?.says)?.shift();
    if (same !== undefined) pair(index, same);
  }
  for (const { olds, news } of gapsOf(result, free, after.length)) {
    const even = olds.length === news.length;
    for (const [place, index] of olds.entries()) {
      const candidates = even ? news.slice(place, place + 1) : news.filter((other) => free.has(other));
      const best = bestOf(before[index], candidates, after, even ? 0 : leastShared);
      if (best !== undefined) pair(index, best);
    }
  }
  // Moved and edited at once.
  for (const index of left()) {
    const best = bestOf(before[index], [...free], after, leastShared);
    if (best !== undefined) pair(index, best);
  }
  return result;
}

const saysOf = ({ says }: Unit): string => says;

/** What is unmatched between two matched neighbors. */
function gapsOf(
  result: readonly (number | undefined)[],
  free: ReadonlySet<number>,
  length: number,
): { olds: number[]; news: number[] }[] {
  const gaps: { olds: number[]; news: number[] }[] = [];
  let olds: number[] = [];
  let next = 0;
  for (const [index, to] of [...result, length].entries()) {
    if (to === undefined) {
      olds.push(index);
    } else {
      if (olds.length > 0 && to >= next) {
        const news = Array.from({ length: to - next }, (_, step) => next + step).filter((other) =>
          free.has(other),
        );
        gaps.push({ olds, news });
      }
      olds = [];
      next = to + 1;
    }
  }
  return gaps;
}

function bestOf(
  unit: Unit | undefined,
  candidates: readonly number[],
  after: readonly Unit[],
  least: number,
): number | undefined {
  let best: number | undefined;
  let most = least;
  for (const index of candidates) {
    const other = after[index];
    if (!unit || !other || other.kind !== unit.kind) continue;
    const share = sharedWords(unit.says, other.says);
    if (share >= most) [best, most] = [index, share];
  }
  return best;
}

function sharedWords(one: string, other: string): number {
  const [a, b] = [new Set(one.match(/[\p{L}\p{N}]+/gu)), new Set(other.match(/[\p{L}\p{N}]+/gu))];
  return a.intersection(b).size / Math.max(1, a.size, b.size);
}

/** The units that have been moved, the fewest that explain the new order. */
export function movedUnits(places: readonly (number | undefined)[]): Set<number> {
  const here = [...places.entries()].filter((entry): entry is [number, number] => entry[1] !== undefined);
  // The longest run in order, by patience sorting; quick enough for the blocks of a megabyte.
  const ends: number[] = [];
  const above: number[] = [];
  for (const [index, [, to]] of here.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((here[ends[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    above[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = above[index] ?? -1)
    kept.add(here[index]?.[0] ?? -1);
  return new Set(here.map(([from]) => from).filter((from) => !kept.has(from)));
}
