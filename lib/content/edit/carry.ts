/**
 * Carries a change from one writing of a text to another. A block is serialized before and after the edit; what differs between the two
 * is put into the block as its author wrote it, so that line breaks, escapes and alignment of all other words stay as they are.
 */
import { diffArrays } from "diff";

/** Past this many differences a text is another, not an edited one; looking for what they share would take too long. */
const mostDifferences = 2000;

const token = /[ \t\r\n]+|[\p{L}\p{M}\p{N}]+|[^ \t\r\n\p{L}\p{M}\p{N}]/gu;

export interface Carry {
  /** As it is in the file. */
  written: string;
  /** The same, serialized. */
  before: string;
  /** The edited one, serialized the same way. */
  after: string;
  /** A single line break counts as a space, so that words an editor has joined into one line keep their lines. */
  loose: boolean;
  /** What a stretch of the serialization is written as in the file: its line endings, its indentation. */
  insert: (text: string) => string;
}

/** A stretch of tokens before, and what it is after. */
interface Hunk {
  from: number;
  to: number;
  afterFrom: number;
  afterTo: number;
}

/** @returns the written text with the change in it; nothing where the three are too different */
export function carry({ written, before, after, loose, insert }: Carry): string | undefined {
  const [own, old, young] = [tokensOf(written), tokensOf(before), tokensOf(after)];
  const changes = hunksOf(old.map(shapeOf(loose)), young.map(shapeOf(loose)));
  const shared = sharedOf(old.map(shapeOf(true)), own.map(shapeOf(true)));
  if (changes === undefined || shared === undefined) return undefined;
  const starts = offsetsOf(own);
  const { anchored, places } = anchorsIn(shared, starts, old.length, own.length);
  let result = "";
  let end = 0;
  for (const hunk of merged(changes.map((change) => anchored(slid(change, own, old, shared))))) {
    const [start, stop] = places(hunk);
    if (start < end) return undefined;
    result += written.slice(end, start) + insert(young.slice(hunk.afterFrom, hunk.afterTo).join(""));
    end = stop;
  }
  return result + written.slice(end);
}

function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

function shapeOf(loose: boolean): (part: string) => string {
  return (part) => {
    if (!/^[ \t\r\n]/.test(part)) return part;
    const lines = part.replace(/\r\n?/g, "\n");
    if (!loose) return lines;
    return /\n[ \t]*\n/.test(lines) ? "\n\n" : " ";
  };
}

function offsetsOf(tokens: readonly string[]): number[] {
  const offsets = [0];
  for (const part of tokens) offsets.push((offsets.at(-1) ?? 0) + part.length);
  return offsets;
}

/** What differs, as stretches in order; nothing where it is too much. */
function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] | undefined {
  let head = 0;
  const most = Math.min(before.length, after.length);
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const changes = diffArrays(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    { maxEditLength: mostDifferences },
  );
  if (changes === undefined) return undefined;
  const hunks: Hunk[] = [];
  let [from, afterFrom] = [head, head];
  for (const { added, removed, count = 0 } of changes) {
    const last = hunks.at(-1);
    const touches = last !== undefined && last.to === from && last.afterTo === afterFrom;
    const hunk = touches ? last : { from, to: from, afterFrom, afterTo: afterFrom };
    if (!added && !removed) {
      from += count;
      afterFrom += count;
      continue;
    }
    if (removed) from += count;
    else afterFrom += count;
    hunk.to = from;
    hunk.afterTo = afterFrom;
    if (!touches) hunks.push(hunk);
  }
  return hunks;
}

/** For each token before, the token of the file that is the same; -1 where it is written otherwise. */
function sharedOf(before: readonly string[], own: readonly string[]): number[] | undefined {
  const hunks = hunksOf(before, own);
  if (hunks === undefined) return undefined;
  const shared = before.map((_, index) => index);
  let shift = 0;
  let next = 0;
  for (const { from, to, afterTo } of [
    ...hunks,
    { from: before.length, to: before.length, afterTo: own.length },
  ]) {
    for (let index = next; index < from; index += 1) shared[index] = index + shift;
    for (let index = from; index < to; index += 1) shared[index] = -1;
    next = to;
    shift = afterTo - to;
  }
  return shared;
}

/** A word that goes with the space before it would join two lines where that space is a line break: the space behind it goes instead. */
function slid(hunk: Hunk, own: readonly string[], old: readonly string[], shared: readonly number[]): Hunk {
  const { from, to, afterFrom, afterTo } = hunk;
  const space = own[shared[from] ?? -1];
  const behind = old[to];
  const slides =
    afterFrom === afterTo &&
    to > from + 1 &&
    space !== undefined &&
    /^[ \t]*\r?\n[ \t]*$/.test(space) &&
    behind === " ";
  return slides ? { from: from + 1, to: to + 1, afterFrom: afterFrom + 1, afterTo: afterTo + 1 } : hunk;
}

function merged(hunks: readonly Hunk[]): Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    if (last !== undefined && hunk.from < last.to) {
      last.to = Math.max(last.to, hunk.to);
      last.afterTo = Math.max(last.afterTo, hunk.afterTo);
    } else result.push({ ...hunk });
  }
  return result;
}

function anchorsIn(shared: readonly number[], starts: readonly number[], length: number, ownLength: number) {
  const isShared = (index: number): boolean => (shared[index] ?? -1) >= 0;
  const startOf = (index: number): number => starts[shared[index] ?? 0] ?? 0;
  const endOf = (index: number): number => starts[(shared[index] ?? 0) + 1] ?? 0;
  /** Widened until both ends are places that the file has too. */
  const anchored = (hunk: Hunk): Hunk => {
    let { from, to, afterFrom, afterTo } = hunk;
    if (from === to && (isShared(from - 1) || isShared(from))) return hunk;
    while (from > 0 && !(from < to && isShared(from)) && !isShared(from - 1)) {
      from -= 1;
      afterFrom -= 1;
    }
    while (to < length && !(to > from && isShared(to - 1)) && !isShared(to)) {
      to += 1;
      afterTo += 1;
    }
    return { from, to, afterFrom, afterTo };
  };
  const places = ({ from, to }: Hunk): [number, number] => {
    if (from === to && isShared(from - 1)) return [endOf(from - 1), endOf(from - 1)];
    if (from === to && isShared(from)) return [startOf(from), startOf(from)];
    const start = from < to && isShared(from) ? startOf(from) : from > 0 ? endOf(from - 1) : 0;
    const end =
      to > from && isShared(to - 1) ? endOf(to - 1) : to < length ? startOf(to) : (starts[ownLength] ?? 0);
    return [start, end];
  };
  return { anchored, places };
}
