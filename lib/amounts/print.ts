/** Amounts and prices as a sentence prints them, in the site's language. */
import type { Formats } from "../site/formats.ts";
import type { Labels } from "../site/labels.ts";
import { AmountError, currencyOf, type Measure, nameOf, type Quantity } from "./quantity.ts";
import {
  add,
  divide,
  multiply,
  parseRational,
  type Rational,
  rational,
  roundTo,
  toNumber,
} from "./rational.ts";

/** What an author may ask an amount to be printed as. */
export const amountUnits = [
  "money",
  "percent",
  "people",
  "minutes",
  "hours",
  "days",
  "months",
  "years",
  "plain",
] as const;
export type AmountUnit = (typeof amountUnits)[number];

export interface AmountForm {
  /** What it measures by itself where left out: money as money, a plain number as digits. */
  unit?: AmountUnit | undefined;
  /** The step it is rounded to, such as `100`; to two decimals where left out. */
  to?: string | undefined;
}

export interface Language {
  formats: Formats;
  labels: Labels;
}

const ownUnit = (measure: Measure): AmountUnit => {
  if (measure === "time") return "hours";
  return currencyOf(measure) === undefined
    ? (amountUnits.find((unit) => unit === measure) ?? "plain")
    : "money";
};

const cents = parseRational("0.01");
const sixty = rational(60n);
const hundred = rational(100n);

/**
 * @throws AmountError where the unit does not fit, or the step is not a positive number
 * @example printAmount(money(rational(2800n), "USD"), {}, english) // "$2,800"
 */
export function printAmount(quantity: Quantity, { unit, to }: AmountForm, language: Language): string {
  const { measure } = quantity;
  const printed = unit ?? ownUnit(measure);
  const value = toNumber(roundTo(valueIn(printed, quantity), to === undefined ? cents : stepOf(to)));
  const { formats, labels } = language;
  switch (printed) {
    case "money":
      return formats.money(value, currencyOf(measure) ?? "USD");
    case "percent":
      return formats.percent(value);
    case "plain":
      return formats.number(value, Math.max(2, to?.split(".")[1]?.length ?? 0));
    default:
      return labels.amounts[printed](value);
  }
}

function stepOf(to: string): Rational {
  const step = /^\d+(?:\.\d+)?$/.test(to) ? parseRational(to) : undefined;
  if (step && step.numerator > 0n) return step;
  throw new AmountError(
    `'to' is '${to}', and an amount cannot be rounded to that.`,
    'Write the step as a number above zero: to="1" for whole dollars, to="100" for hundreds.',
  );
}

/** The number to print: 0.05 as a percentage is 5, half an hour in minutes 30. A plain number takes whatever unit is asked for. */
function valueIn(unit: AmountUnit, { value, measure }: Quantity): Rational {
  if (unit === ownUnit(measure)) return measure === "percent" ? multiply(value, hundred) : value;
  if (measure === "plain") {
    if (unit === "percent") return multiply(value, hundred);
    if (unit !== "money") return value;
  }
  if (measure === "percent" && unit === "plain") return value;
  if (measure === "time" && unit === "minutes") return multiply(value, sixty);
  throw new AmountError(
    `This amount comes out as ${nameOf(measure)} and cannot be printed as ${unit}.`,
    measure === "plain"
      ? "Multiply by a price, or leave 'unit' out."
      : `Leave 'unit' out, or divide first: money divided by money is a plain number.`,
  );
}

/** A price of content/prices. */
export interface PriceFigures {
  currency: string;
  from: number;
  to?: number | undefined;
}

/** Which part of a price is printed. */
export const priceParts = ["from", "to", "middle", "range"] as const;
export type PricePart = (typeof priceParts)[number];

/** The part of a price as an exact number; `to` of a price without a range is the price. */
export function partOfPrice({ from, to = from }: PriceFigures, part: Exclude<PricePart, "range">): Rational {
  const [low, high] = [parseRational(String(from)), parseRational(String(to))];
  if (part === "from") return low;
  if (part === "to") return high;
  return divide(add(low, high), rational(2n));
}

/** `$140`, or with `range` `$115–$165`: both ends with cents if one of them has any. A sign after the amount is written once: `115–165 €`. */
export function printPrice(price: PriceFigures, part: PricePart, formats: Formats): string {
  const { from, to = from, currency } = price;
  if (part !== "range") return formats.money(toNumber(partOfPrice(price, part)), currency);
  const decimals = Number.isInteger(from) && Number.isInteger(to) ? 0 : 2;
  const ends = from === to ? [from] : [from, to];
  const printed = ends.map((end) => formats.money(end, currency, decimals));
  return printed.map((text, index) => (index < printed.length - 1 ? withoutSignAfter(text) : text)).join("–");
}

/** `115 €` as `115`, `$115` as it is. */
function withoutSignAfter(amount: string): string {
  return /^\d/.test(amount) ? amount.replace(/\D+$/, "") : amount;
}
