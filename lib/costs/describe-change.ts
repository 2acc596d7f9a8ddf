import { amountOf } from "./amount.ts";
import type { BreakEven, BreakEvenVariable } from "./break-even.ts";
import { incidentRate } from "./incidents.ts";
import { capital, MODEL_NAMES, type ModelId } from "./models.ts";
import { formatRoughMoney, formatWhole } from "./money.ts";
import type { Scenario } from "./scenario.ts";
import type { Swing } from "./sensitivity.ts";

/** More crossings than this are not told one by one. */
const MOST = 4;

const AMOUNTS: Readonly<Record<BreakEvenVariable, (value: number) => string>> = {
  people: (value) => `${formatWhole(value)} ${Math.round(value) === 1 ? "person" : "people"}`,
  incidents: (value) => `${formatWhole(value)} incidents a year`,
  hourlyRate: (value) => `$${formatWhole(value)} an hour`,
};

const NOW: Readonly<Record<BreakEvenVariable, (s: Scenario) => number>> = {
  people: (s) => s.people,
  incidents: (s) => incidentRate(s, "everyday"),
  hourlyRate: (s) => s.hourlyRate,
};

/**
 * Where two models' average costs cross, in a sentence: who costs less on either side of each crossing, or throughout.
 *
 * @example "Break/fix costs less below 210 incidents a year, managed IT from there on. You are at 64 incidents a year."
 */
export function describeBreakEven(s: Scenario, { variable, from, to, points, cheaper }: BreakEven): string {
  const amount = AMOUNTS[variable];
  const now = `You are at ${amount(NOW[variable](s))}.`;
  const range = `from ${amount(from).replace(/ .*/, "")} to ${amount(to)}`;
  if (cheaper === "equal") return `Both cost the same ${range}. ${now}`;
  const [first] = points;
  if (!first || cheaper) {
    const name = cheaper ? MODEL_NAMES[cheaper] : "neither";
    return `${capital(name)} costs less all the way ${range}. ${now}`;
  }
  const told = points.slice(0, MOST);
  const parts = told.map(({ above }, index) => {
    const next = told[index + 1];
    return next
      ? `${MODEL_NAMES[above]} from there to ${amount(next.value)}`
      : `${MODEL_NAMES[above]} from there on`;
  });
  const more = points.length > MOST ? ` It changes ${points.length - MOST} times more after that.` : "";
  return `${capital(MODEL_NAMES[first.below])} costs less below ${amount(first.value)}, ${parts.join(", ")}.${more} ${now}`;
}

/** Who costs less and by how much: `break/fix by $17,100`. `difference` is cost(a) − cost(b). */
export function lead(difference: number, a: ModelId, b: ModelId): string {
  if (Math.abs(difference) < 0.5) return "both alike";
  return `${MODEL_NAMES[difference < 0 ? a : b]} by ${formatRoughMoney(Math.abs(difference))}`;
}

/** One input tried a quarter lower and a quarter higher, in the words of a table's row. */
export function swingInWords({ key, label, low, high, atLow, atHigh, flips }: Swing, a: ModelId, b: ModelId) {
  return {
    label,
    low: amountOf(key, low),
    atLow: lead(atLow, a, b),
    high: amountOf(key, high),
    atHigh: lead(atHigh, a, b),
    flips,
  };
}
