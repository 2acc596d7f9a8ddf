/** Which block of an original each block of its translation translates. */
import { diffArrays } from "diff";
import type { OriginalBlock } from "../contract.ts";

/** A block by its place, and what it is recognized by. */
interface Signed {
  place: number;
  sign: string;
}

/**
 * @param translation the signs of its blocks
 * @returns for each of them the place of its original; nothing where there is none
 */
export function aligned(
  original: readonly Pick<OriginalBlock, "sign" | "added">[],
  translation: readonly string[],
): (number | undefined)[] {
  const blocks = original.map(({ sign, added }, place) => ({ sign, added, place }));
  // What has been added since is not translated as long as there are more blocks than translated ones.
  const before = blocks.filter(({ added }) => blocks.length <= translation.length || !added);
  const after = translation.map((sign, place) => ({ sign, place }));
  const pairs: (number | undefined)[] = translation.map(() => undefined);
  const [from, to] = [sectionsOf(before), sectionsOf(after)];
  const isSame = String(from.map(headOf)) === String(to.map(headOf));
  const found = isSame
    ? from.flatMap((section, index) => pairsIn(section, to[index] ?? []))
    : pairsIn(before, after);
  for (const [place, own] of found) pairs[own] = place;
  return pairs;
}

/** What is before the first heading, and each heading with what follows. */
function sectionsOf<Block extends Signed>(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.sign.startsWith("heading")) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

/** What is before the first heading may begin with anything. */
function headOf([first]: readonly Signed[], index: number): string {
  return index > 0 ? (first?.sign ?? "") : "";
}

/** As many blocks are translated one by one, whatever they are: somebody has made a list of a paragraph. */
function pairsIn(
  original: readonly Signed[],
  translation: readonly Signed[],
): [place: number, own: number][] {
  const pair = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, step): [number, number] => [
      original[from + step]?.place ?? 0,
      translation[to + step]?.place ?? 0,
    ]);
  if (original.length === translation.length) return pair(0, 0, original.length);
  const pairs: [number, number][] = [];
  let [from, to] = [0, 0];
  const signs = ({ sign }: Signed) => sign;
  for (const { added, removed, count = 0 } of diffArrays(original.map(signs), translation.map(signs))) {
    if (!added && !removed) pairs.push(...pair(from, to, count));
    if (!added) from += count;
    if (!removed) to += count;
  }
  return pairs;
}
