import { ASSUMPTIONS } from "./assumptions.ts";
import { expectedCosts } from "./expected.ts";
import { BREAK_FIX_UP_TO, type ModelId } from "./models.ts";
import { clampInput, devicesFor, type Scenario } from "./scenario.ts";

/** What is varied to find where two models cost the same. */
export const BREAK_EVEN_VARIABLES = ["people", "helpHours", "downtimeCost", "hourlyRate"] as const;
export type BreakEvenVariable = (typeof BREAK_EVEN_VARIABLES)[number];

/**
 * Where two models' expected costs cross. `points` is empty when they do not cross between `from` and `to`; `cheaper`
 * then says who is cheaper all the way, or `equal`. Otherwise each point names the cheaper model on either side of it. People are
 * a count, hours of help are a person's in a year, the value of an hour and the hourly rate are in dollars.
 */
export type BreakEven = {
  readonly variable: BreakEvenVariable;
  readonly from: number;
  readonly to: number;
  readonly points: readonly { readonly value: number; readonly below: ModelId; readonly above: ModelId }[];
  readonly cheaper: ModelId | "equal" | null;
};

/** Where the search for whole people stops: larger firms do not use this calculator. */
const MOST_PEOPLE = 500;
const STEPS = 64;

function withPeople(s: Scenario, people: number): Scenario {
  return { ...s, people, devices: devicesFor(people, s) };
}

/** How far each input is followed, from 0 or one person on. */
const FOLLOWED = { helpHours: 20, downtimeCost: 200 } as const;

function search(s: Scenario, variable: BreakEvenVariable, most: number) {
  if (variable === "people") return { from: 1, to: most, at: (x: number) => withPeople(s, x) };
  const to =
    variable === "hourlyRate"
      ? Math.min(ASSUMPTIONS.hourlyRate.max, Math.max(500, 4 * s.hourlyRate))
      : FOLLOWED[variable];
  return { from: 0, to, at: (x: number) => ({ ...s, [variable]: clampInput(variable, x) }) };
}

/**
 * Where the expected costs of two models cross as one input changes and all others stay (devices follow people; break/fix is compared up to where it is considered). People
 * are tried one by one, since staff come in steps; the others are bracketed on a grid of 64 steps and bisected to a millionth of the
 * range. Every crossing found is reported: there may be none, or several.
 *
 * @example breakEven(scenario(), "breakFix", "managed", "helpHours").points
 */
export function breakEven(s: Scenario, a: ModelId, b: ModelId, variable: BreakEvenVariable): BreakEven {
  const most = a === "breakFix" || b === "breakFix" ? BREAK_FIX_UP_TO : MOST_PEOPLE;
  const { from, to, at } = search(s, variable, most);
  const difference = (x: number) => {
    const cost = expectedCosts(at(x));
    const d = cost[a] - cost[b];
    return Math.abs(d) < 0.005 ? 0 : d;
  };
  const whole = variable === "people";
  const steps = whole ? to - from : STEPS;
  const points: { value: number; below: ModelId; above: ModelId }[] = [];
  let lastX = from;
  let last = 0;
  for (let i = 0; i <= steps; i++) {
    const x = from + ((to - from) * i) / steps;
    const d = difference(x);
    if (d === 0) continue;
    if (last !== 0 && Math.sign(d) !== Math.sign(last)) {
      points.push({
        value: whole ? x : bisect(difference, lastX, x, last, (to - from) * 1e-6),
        below: last < 0 ? a : b,
        above: d < 0 ? a : b,
      });
    }
    last = d;
    lastX = x;
  }
  const cheaper = points.length > 0 ? null : last === 0 ? "equal" : last < 0 ? a : b;
  return { variable, from, to, points, cheaper };
}

function bisect(f: (x: number) => number, low: number, high: number, atLow: number, width: number): number {
  let from = low;
  let to = high;
  while (to - from > width) {
    const middle = (from + to) / 2;
    if (Math.sign(f(middle)) === Math.sign(atLow)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
