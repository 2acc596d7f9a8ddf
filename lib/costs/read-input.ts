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
 * @param locale decides whether "1,250" is a thousand and more or one and a quarter (parse-amount.ts)
 * @example readInput("people", "1e9", "en-US") // { value: 2000, problem: "2,000 is the most, so 2,000 is used." }
 */
export function readInput(key: InputKey, text: string, locale: string): ReadInput {
  if (text.length > LONGEST) {
    return { problem: "That is too long to be a number. The usual value is used instead." };
  }
  const parsed = parseAmount(text, locale, { negative: true });
  if (!parsed.ok) return { problem: `${parsed.message} The usual value is used instead.` };
  const value = clampInput(key, parsed.value);
  return value === parsed.value ? { value } : { value, problem: heldMessage(key, parsed.value, value) };
}

function heldMessage(key: InputKey, value: number, held: number): string {
  const { min, max } = ASSUMPTIONS[key];
  const show = (n: number) => n.toLocaleString("en-US", { maximumFractionDigits: 6 });
  if (value < min) return `${show(min)} is the least, so ${show(held)} is used.`;
  if (value > max) return `${show(max)} is the most, so ${show(held)} is used.`;
  return `Whole numbers only, so ${show(held)} is used.`;
}
