/** The first sentence of an answer, which a variant of a page replaces. */

/** Where the first sentence ends, in characters. A line that is wrapped in the file goes on; only an empty line ends a paragraph. */
function endOfFirst(text: string, language: string): number {
  const flowing = text.replace(/(?<!\n)\n(?!\n)/g, " ");
  const [first] = new Intl.Segmenter(language, { granularity: "sentence" }).segment(flowing);
  return first?.segment.trimEnd().length ?? 0;
}

export function firstSentenceOf(text: string, language: string): string {
  return text.slice(0, endOfFirst(text, language));
}

export function withFirstSentence(text: string, sentence: string, language: string): string {
  return `${sentence}${text.slice(endOfFirst(text, language))}`;
}
