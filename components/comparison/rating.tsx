import type { Labels } from "#lib/site/labels.ts";

/** A score of 1 to 5 as a word; the marks before it are drawn by the stylesheet, so that nobody hears five bullets. */
export function Rating({ labels, score }: { labels: Labels["comparison"]; score: number }) {
  return <span className={`rating r${score}`}>{labels.ratings[score - 1]}</span>;
}
