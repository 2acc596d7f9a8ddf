/** Words that a page and its twin in Markdown both print. */
import { CLOSE } from "../comparison/scores.ts";
import type { Standing } from "../comparison/verdict.ts";
import type { decisions } from "../content/schema/comparison.ts";
import type { PriceData } from "../content/schema/price.ts";

/** What a score of 1 to 5 means. */
export const ratingWords = ["Poor", "Weak", "Fair", "Good", "Excellent"] as const;

/** Who does a task, seen from the reader. */
export const responsibleWords = { you: "Your team", us: "We do", shared: "Together" } as const;

/** The heading of a callout that has none of its own. */
export const calloutWords = { note: "Note", tip: "Tip", warning: "Take care", example: "Example" } as const;

/** The four questions that the comparisons are grouped by. */
export const decisionQuestions = {
  who: "Who should look after our IT?",
  billing: "How should we pay for it?",
  protection: "How do we protect the business?",
  platform: "What should we run on?",
} as const satisfies Record<(typeof decisions)[number], string>;

/** `$120–$160`, in the site's language. */
export function priceRange({ from, to, currency }: PriceData, language: string): string {
  const money = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    maximumFractionDigits: Number.isInteger(from) && Number.isInteger(to ?? from) ? 0 : 2,
  });
  return to === undefined || to === from ? money.format(from) : `${money.format(from)}–${money.format(to)}`;
}

/** Who is ahead in a group of rows, and the words after their names; nobody where all are about even. */
export function leadIn<Option extends { id: string }>(
  { winner, tied, margin }: Standing,
  options: Option[],
): { ahead: Option[]; words: string } {
  const ahead = options.filter(({ id }) => id === winner || tied.includes(id));
  if (ahead.length === options.length) return { ahead: [], words: "About even" };
  return { ahead, words: ahead.length === 1 && margin < CLOSE ? " just ahead" : " ahead" };
}
