/** What a page and its Markdown form both print of prices and standings. */
import { printPrice } from "../amounts/print.ts";
import { CLOSE } from "../comparison/scores.ts";
import type { Standing } from "../comparison/verdict.ts";
import type { PriceData } from "../content/schema/price.ts";
import { formatsOf } from "../site/formats.ts";

/** `$120–$160`, in the site's language. */
export function priceRange(price: PriceData, language: string): string {
  return printPrice(price, "range", formatsOf(language));
}

/** The options ahead in a group of rows, none if all are about even, and whether the lead is small. */
export function groupLeader<Option extends { id: string }>(
  { winner, tied, margin }: Standing,
  options: Option[],
): { ahead: Option[]; isClose: boolean } {
  const ahead = options.filter(({ id }) => id === winner || tied.includes(id));
  return { ahead: ahead.length === options.length ? [] : ahead, isClose: margin < CLOSE };
}

/** Shorter than this, a sentence says too little alone: "Count the hours." */
const LEAST = 60;

/** The first sentence of a text, with the next where it is very short. */
export function firstSentence(text: string, language: string): string {
  let first = "";
  for (const { segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)) {
    first += segment;
    if (first.length >= LEAST) break;
  }
  return first.trim();
}
