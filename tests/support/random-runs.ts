/**
 * How often a property is tried. `npm test` and `npm run check` try the same inputs every time, a quarter of them, so that a change is
 * answered for and not the luck of the day. `npm run test:full` tries all, from a new seed. A failure prints its seed either way:
 * put it beside `numRuns` to see the failure again.
 */
import fc from "fast-check";

const full = process.env.RANDOM_RUNS === "full";

fc.configureGlobal(full ? {} : { seed: 20261127 });

/** @param number how many inputs `npm run test:full` tries */
export function runs(number: number): number {
  return full ? number : Math.ceil(number / 4);
}
