import type { Labels } from "#lib/site/labels.ts";

/** A score of 1 to 5 as a word; the stylesheet draws the marks before it, so that screen readers do not read five bullets. */
export function Rating({ labels, score }: { labels: Labels["comparison"]; score: number }) {
  return <span className={`rating r${score}`}>{labels.ratings[score - 1]}</span>;
}
