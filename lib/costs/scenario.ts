import { ASSUMPTIONS, INPUT_KEYS, type InputKey } from "./assumptions.ts";
import { recordOf } from "./record.ts";

/** All inputs of the cost model as finite numbers within their bounds. Shares are percentages, money US dollars. */
export type Scenario = Readonly<Record<InputKey, number>>;

const isCount = (key: InputKey) => key === "people" || key === "devices";

/**
 * Holds one input within its bounds. People and devices become whole numbers, a value that is not a number becomes the
 * default, and infinity becomes the nearest bound.
 */
export function clampInput(key: InputKey, value: number): number {
  const { min, max, value: fallback } = ASSUMPTIONS[key];
  if (Number.isNaN(value)) return fallback;
  const held = Math.min(max, Math.max(min, value));
  return isCount(key) ? Math.round(held) : held;
}

/** Devices assumed for a number of people when nobody has counted them. */
export function devicesFor(people: number, base: Partial<Scenario> = {}): number {
  const ratio = (base.devices ?? ASSUMPTIONS.devices.value) / (base.people || ASSUMPTIONS.people.value);
  return clampInput("devices", Math.round(people * ratio));
}

/**
 * A complete scenario from the inputs that somebody gave. What is absent comes from `base` (a firm's own prices, say) and
 * then from the defaults; devices follow the number of people when only that is given. Every value is clamped, so
 * whatever comes in, all numbers that go on are finite.
 *
 * @example scenario({ people: 50 }).devices // 60
 */
export function scenario(given: Partial<Scenario> = {}, base: Partial<Scenario> = {}): Scenario {
  const people = clampInput("people", given.people ?? base.people ?? ASSUMPTIONS.people.value);
  const fallback = (key: InputKey) =>
    key === "devices" ? devicesFor(people, base) : (base[key] ?? ASSUMPTIONS[key].value);
  return recordOf(INPUT_KEYS, (key) => clampInput(key, given[key] ?? fallback(key)));
}
