import { ratingWords } from "#lib/page/words.ts";

/** A score of 1 to 5 as a word; the marks before it are drawn by the stylesheet, so that nobody hears five bullets. */
export function Rating({ score }: { score: number }) {
  return <span className={`rating r${score}`}>{ratingWords[score - 1]}</span>;
}
