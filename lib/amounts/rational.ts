/** Exact fractions: a sum of prices has no rounding but the one that its author asks for. */

export interface Rational {
  readonly numerator: bigint;
  /** Above zero; numerator and denominator have no common divisor. */
  readonly denominator: bigint;
}

/** @throws RangeError where the denominator is zero */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError("The denominator is zero.");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = commonDivisor(numerator, denominator) * sign;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}

/**
 * @param text a number as YAML and JavaScript write it: `12`, `-0.5`, `2.8e9`
 * @throws SyntaxError where it is no number
 */
export function parseRational(text: string): Rational {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  if (whole === "") throw new SyntaxError(`'${text}' is not a number.`);
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return shift < 0 ? rational(digits, 10n ** BigInt(-shift)) : rational(digits * 10n ** BigInt(shift));
}

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const negate = ({ numerator, denominator }: Rational): Rational => ({
  numerator: -numerator,
  denominator,
});

export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** @throws RangeError where `b` is zero */
export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

export const isBelow = (a: Rational, b: Rational): boolean =>
  a.numerator * b.denominator < b.numerator * a.denominator;

export type Rounding = "round" | "floor" | "ceil";

/** To a multiple of a step above zero: to the nearest, to the one below or to the one above. Halves go away from zero. */
export function roundTo(value: Rational, step: Rational, how: Rounding = "round"): Rational {
  const { numerator, denominator } = divide(value, step);
  return multiply(rational(wholeOf(numerator, denominator, how)), step);
}

function wholeOf(numerator: bigint, denominator: bigint, how: Rounding): bigint {
  if (how === "round")
    return numerator < 0n
      ? -wholeOf(-2n * numerator + denominator, 2n * denominator, "floor")
      : wholeOf(2n * numerator + denominator, 2n * denominator, "floor");
  const towardZero = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return towardZero;
  if (how === "floor") return rest < 0n ? towardZero - 1n : towardZero;
  return rest > 0n ? towardZero + 1n : towardZero;
}

/** The nearest number of JavaScript, for printing. */
export const toNumber = ({ numerator, denominator }: Rational): number =>
  Number(numerator) / Number(denominator);
