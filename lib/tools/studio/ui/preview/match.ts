/** Which element of the page shows a text. The page prints other quotes, notes and links of its own: most words are the same. */

/** @example wordsOf("It’s “fine”") // ["it's", "fine"] */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .replaceAll(/[‘’]/g, "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}$%'-]+/gu) ?? []
  );
}

/** How much of two texts is the same: 0 to 1. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) same += 1;
    counts.set(word, left - 1);
  }
  return (2 * same) / (one.length + other.length);
}

const enough = 0.6;

/** The candidate that says most nearly the same; undefined where none does. The first of equals. */
export function mostAlike<Item>(
  text: string,
  candidates: Iterable<Item>,
  textOf: (item: Item) => string,
): Item | undefined {
  const words = wordsOf(text);
  let best: Item | undefined;
  let most = enough;
  for (const candidate of candidates) {
    const score = likeness(words, wordsOf(textOf(candidate)));
    if (score <= most) continue;
    best = candidate;
    most = score;
  }
  return best;
}
