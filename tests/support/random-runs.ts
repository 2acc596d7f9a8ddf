/**
 * How often a property is tried, and from which seed. `npm test` and `npm run check` try the same inputs every time, a quarter of them,
 * so that a change is answered for and not the luck of the day. `npm run test:full` tries all, from a new seed. A failure names its seed
 * either way: set RANDOM_SEED to it, and RANDOM_RUNS to `full`, to see the failure again.
 */
import fc from "fast-check";

const full = process.env.RANDOM_RUNS === "full";
const named = process.env.RANDOM_SEED;

/** For inputs that fast-check does not make: the same in every run unless RANDOM_SEED says otherwise. A test names it where it fails. */
export const seed = Number(named ?? 20261127);

fc.configureGlobal(full && named === undefined ? {} : { seed });

/** Of what can be counted through, npm test tries every so manyth. */
export const stride = full ? 1 : 7;

/** @param number how many inputs `npm run test:full` tries */
export function runs(number: number): number {
  return full ? number : Math.ceil(number / 4);
}
