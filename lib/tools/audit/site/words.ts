/** A text's words alone: what Markdown, quotes and dashes do to it is left aside. */
export function wordsOf(text: string): string {
  return text
    .replace(/\]\([^)]*\)/g, "] ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
