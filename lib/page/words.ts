/** What a page and its Markdown form both print of prices and standings. */
import { CLOSE } from "../comparison/scores.ts";
import type { Standing } from "../comparison/verdict.ts";
import type { PriceData } from "../content/schema/price.ts";
import type { Labels } from "../site/labels.ts";

/** `$120–$160`, in the site's language. */
export function priceRange({ from, to, currency }: PriceData, language: string): string {
  const money = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    maximumFractionDigits: Number.isInteger(from) && Number.isInteger(to ?? from) ? 0 : 2,
  });
  return to === undefined || to === from ? money.format(from) : `${money.format(from)}–${money.format(to)}`;
}

/** The options ahead in a group of rows, and the words after their names; empty if all are about even. */
export function groupLeader<Option extends { id: string }>(
  { winner, tied, margin }: Standing,
  options: Option[],
  { comparison: labels }: Labels,
): { ahead: Option[]; words: string } {
  const ahead = options.filter(({ id }) => id === winner || tied.includes(id));
  if (ahead.length === options.length) return { ahead: [], words: labels.even };
  return { ahead, words: ahead.length === 1 && margin < CLOSE ? labels.justAhead : labels.ahead };
}
