import { ASSUMPTIONS, type InputKey } from "./assumptions.ts";
import { formatWhole } from "./money.ts";

/** A number without grouping or trailing zeros, as a field shows it: `67.5`. Six decimals at most. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

const CENTS = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const DECIMALS = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/**
 * The value of an input with its unit, for sentences and tables. Two decimals at most; money has both or none.
 *
 * @example amountOf("managedFee", 140) // "$140 per person per month"
 * @example amountOf("afterHoursShare", 8) // "8%"
 */
export function amountOf(key: InputKey, value: number): string {
  const { unit } = ASSUMPTIONS[key];
  const number = Number.isInteger(value) ? formatWhole(value) : DECIMALS.format(value);
  if (unit.startsWith("$") && !Number.isInteger(value)) return `$${CENTS.format(value)}${unit.slice(1)}`;
  if (unit.startsWith("$")) return `$${number}${unit.slice(1)}`;
  if (unit.startsWith("%")) return `${number}${unit}`;
  return `${number} ${unit}`;
}
