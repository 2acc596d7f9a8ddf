import type { Labels } from "../site/labels.ts";
import type { BreakEven } from "./break-even.ts";
import type { ModelId } from "./models.ts";
import type { Scenario } from "./scenario.ts";

/** More crossings than this are not listed one by one. */
const MOST = 4;

/**
 * Where two models' average costs cross, in a sentence: who costs less on either side of each crossing, or throughout.
 *
 * @example "Break/fix costs less below 4.4 hours of help a person and year, managed IT from there on. You are at 5 hours."
 */
export function describeBreakEven(
  s: Scenario,
  { variable, from, to, points, cheaper }: BreakEven,
  labels: Labels["costs"],
): string {
  const now = s[variable];
  if (cheaper === "equal") return labels.sameThroughout(variable, from, to, now);
  const [first] = points;
  if (!first || cheaper) return labels.lessThroughout(cheaper ?? undefined, variable, from, to, now);
  const told = points.slice(0, MOST);
  const then = told.map(({ above }, index) => ({ model: above, until: told[index + 1]?.value }));
  const more = points.length - told.length;
  return labels.crossing({ first: first.below, value: first.value, then, more }, variable, now);
}

/** Who costs less and by how much: `break/fix by $17,100`. `difference` is cost(a) − cost(b). */
export function lead(difference: number, a: ModelId, b: ModelId, labels: Labels["costs"]): string {
  if (Math.abs(difference) < 0.5) return labels.bothAlike;
  return labels.lead(difference < 0 ? a : b, Math.abs(difference));
}
