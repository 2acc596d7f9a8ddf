/** A value with what it measures: money can be added to money, never to hours. */
import {
  add as addRationals,
  divide as divideRationals,
  isBelow,
  multiply as multiplyRationals,
  negate as negateRational,
  parseRational,
  type Rational,
  type Rounding,
  rational,
  roundTo as roundRational,
} from "./rational.ts";

/**
 * `plain`: a count or a ratio; `percent`: a share, whose value is a fraction of one; `time` in hours; money in units of its currency (an
 * ISO 4217 code). Days, months and years have no common length, so each is a measure of its own.
 */
export type Measure = "plain" | "percent" | "time" | "days" | "months" | "years" | `money ${string}`;

export interface Quantity {
  readonly value: Rational;
  readonly measure: Measure;
}

/** Something that an author has to change; the check adds file and line. */
export class AmountError extends Error {
  override name = "AmountError";
  readonly remedy: string;
  /** The name that was misspelled, and the known one that it most likely means. */
  readonly unknown?: { readonly name: string; readonly known: readonly string[] };

  constructor(message: string, remedy: string, unknown?: AmountError["unknown"]) {
    super(message);
    this.remedy = remedy;
    if (unknown) this.unknown = unknown;
  }
}

const hundred = rational(100n);
const minutesInHour = rational(60n);

export const plain = (value: Rational): Quantity => ({ value, measure: "plain" });
export const money = (value: Rational, currency: string): Quantity => ({
  value,
  measure: `money ${currency}`,
});

/** The currency of an amount of money. */
export function currencyOf(measure: Measure): string | undefined {
  return measure.startsWith("money ") ? measure.slice("money ".length) : undefined;
}

/** What a measure is called in a sentence. */
export function nameOf(measure: Measure): string {
  if (measure === "plain") return "a plain number";
  if (measure === "percent") return "a percentage";
  if (measure === "time") return "hours";
  return currencyOf(measure) ? `money (${currencyOf(measure)})` : measure;
}

/** Units that may follow a number of an expression. People and devices are counted in plain numbers. */
const units = new Map<string, (value: Rational) => Quantity>([
  ["%", (value) => ({ value: divideRationals(value, hundred), measure: "percent" })],
  ...both("hour", (value) => ({ value, measure: "time" })),
  ...both("minute", (value) => ({ value: divideRationals(value, minutesInHour), measure: "time" })),
  ...both("day", (value) => ({ value, measure: "days" })),
  ...both("month", (value) => ({ value, measure: "months" })),
  ...both("year", (value) => ({ value, measure: "years" })),
]);

function both(name: string, make: (value: Rational) => Quantity): [string, typeof make][] {
  return [
    [name, make],
    [`${name}s`, make],
  ];
}

/** @returns the quantity; undefined where the unit is none that an expression knows */
export function withUnit(value: Rational, unit: string): Quantity | undefined {
  const make = units.get(unit);
  if (make) return make(value);
  return /^[A-Z]{3}$/.test(unit) ? money(value, unit) : undefined;
}

/** A figure by the unit that its file gives in words: `USD/user/month`, `US cents/kWh`, `%`, `minutes`; others are plain counts. */
export function statedQuantity(value: number, unit: string): Quantity {
  const exact = parseRational(String(value));
  const [first = ""] = unit.split("/");
  if (/^US cents$/i.test(first)) return money(divideRationals(exact, hundred), "USD");
  return withUnit(exact, first) ?? plain(exact);
}

/** @throws AmountError where the two cannot be added */
export function add(a: Quantity, b: Quantity): Quantity {
  return { value: addRationals(a.value, b.value), measure: common(a, b, "added to") };
}

/** @throws AmountError where the two cannot be subtracted */
export function subtract(a: Quantity, b: Quantity): Quantity {
  const value = addRationals(a.value, negateRational(b.value));
  return { value, measure: common(a, b, "subtracted from or compared with") };
}

/** @throws AmountError where both measure something */
export function multiply(a: Quantity, b: Quantity): Quantity {
  if (!isRatio(a) && !isRatio(b))
    throw new AmountError(
      `${capital(nameOf(a.measure))} cannot be multiplied by ${nameOf(b.measure)}.`,
      "Write one of the two as a plain number: 40 in place of 40 hours.",
    );
  return { value: multiplyRationals(a.value, b.value), measure: isRatio(a) ? other(a, b) : a.measure };
}

/** @throws AmountError where the divisor is zero, or measures something other than what is divided */
export function divide(a: Quantity, b: Quantity): Quantity {
  if (b.value.numerator === 0n)
    throw new AmountError(
      "This divides by zero.",
      "Check what comes after the '/': it works out to 0. Correct the sum, or the price or fact that became 0.",
    );
  const value = divideRationals(a.value, b.value);
  if (isRatio(b)) return { value, measure: a.measure === "percent" ? "plain" : a.measure };
  if (a.measure === b.measure) return { value, measure: "plain" };
  throw new AmountError(
    `${capital(nameOf(a.measure))} cannot be divided by ${nameOf(b.measure)}.`,
    "Write the divisor as a plain number: 40 in place of 40 hours.",
  );
}

export const negate = ({ value, measure }: Quantity): Quantity => ({
  value: negateRational(value),
  measure,
});

/** To a multiple of a step, which is 1 where left out: 1 dollar, 1 hour, 1%. */
export function roundTo(
  quantity: Quantity,
  step: Rational = rational(1n),
  how: Rounding = "round",
): Quantity {
  const { value, measure } = quantity;
  const scale = measure === "percent" ? divideRationals(step, hundred) : step;
  return { value: roundRational(value, scale, how), measure };
}

/** @throws AmountError where the two cannot be compared */
export function smaller(a: Quantity, b: Quantity): Quantity {
  const measure = common(a, b, "compared with");
  return { value: isBelow(b.value, a.value) ? b.value : a.value, measure };
}

const isRatio = ({ measure }: Quantity): boolean => measure === "plain" || measure === "percent";

/** A share of a count is a count, a share of money is money. */
const other = (a: Quantity, b: Quantity): Measure =>
  b.measure === "percent" && a.measure === "plain" ? "plain" : b.measure;

function common(a: Quantity, b: Quantity, joined: string): Measure {
  if (a.measure === b.measure) return a.measure;
  if (isRatio(a) && isRatio(b)) return "plain";
  throw new AmountError(
    `${capital(nameOf(b.measure))} cannot be ${joined} ${nameOf(a.measure)}.`,
    "Bring both to one unit first: hours times an hourly price are money.",
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
