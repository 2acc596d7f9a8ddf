/** How much of one text is in another, word for word. */

/** As many words in a row are a phrase: fewer are alike by chance, more miss a copy in which every tenth word was changed. */
const phraseLength = 4;

/**
 * The phrases of a text, in small letters. What differs between copies made from one pattern counts for nothing: the given words
 * and all numbers are left out.
 */
export function phrasesOf(text: string, leftOut: string): Set<string> {
  const ignored = new Set(wordsOf(leftOut));
  const words = wordsOf(text).filter((word) => !ignored.has(word) && !/^\p{N}/u.test(word));
  return new Set(
    words.slice(phraseLength - 1).map((_, index) => words.slice(index, index + phraseLength).join(" ")),
  );
}

/** The share of the smaller text's phrases that the other has as well, from 0 to 1. */
export function sharedShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : a.intersection(b).size / smaller;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}
