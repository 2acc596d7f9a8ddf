import type { Labels } from "../site/labels.ts";
import { ASSUMPTIONS, type InputKey } from "./assumptions.ts";

/** A number without grouping or trailing zeros, as a field shows it: `67.5`. Six decimals at most. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

/**
 * The value of an input with its unit, for sentences and tables. Two decimals at most; money has both or none.
 *
 * @example amountOf("managedFee", 140, labels) // "$140 per person per month"
 * @example amountOf("afterHoursShare", 8, labels) // "8%"
 */
export function amountOf(key: InputKey, value: number, { costInputs }: Pick<Labels, "costInputs">): string {
  return costInputs.units[ASSUMPTIONS[key].unit].amount(value);
}
