import type { Labels } from "../site/labels.ts";
import { ASSUMPTIONS, type InputKey } from "./assumptions.ts";
import { parseAmount } from "./parse-amount.ts";
import { clampInput } from "./scenario.ts";

/** Longest text that is looked at. */
const LONGEST = 40;

/**
 * What somebody gave for one input. `value` is within the input's bounds and absent where the text is no number; `problem` is
 * there where anything was refused or changed, in a sentence for the reader.
 */
export type ReadInput = { readonly value?: number; readonly problem?: string };

/**
 * Reads what was typed, pasted or written into an address for one input. Nothing throws, and no value is ever NaN.
 *
 * @param locale of the reader: decides whether "1,250" is a thousand and more or one and a quarter (parse-amount.ts)
 * @example readInput("people", "1e9", "de-DE", labels) // { value: 2000, problem: "2,000 is the maximum, so 2,000 is used." }
 */
export function readInput(
  key: InputKey,
  text: string,
  locale: string | undefined,
  labels: Labels["costs"],
): ReadInput {
  const { field } = labels;
  if (text.length > LONGEST) return { problem: field.tooLong };
  const parsed = parseAmount(text, locale, { negative: true });
  if (!parsed.ok) return { problem: field.usual(field[parsed.problem](parsed.shown)) };
  const value = clampInput(key, parsed.value);
  return value === parsed.value
    ? { value }
    : { value, problem: heldMessage(key, parsed.value, value, labels) };
}

function heldMessage(key: InputKey, value: number, held: number, { field }: Labels["costs"]): string {
  const { min, max } = ASSUMPTIONS[key];
  if (value < min) return field.least(min, held);
  if (value > max) return field.most(max, held);
  return field.whole(held);
}
