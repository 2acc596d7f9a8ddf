import { INPUT_KEYS, type InputKey } from "./assumptions.ts";
import { expectedCosts } from "./expected.ts";
import type { ModelId } from "./models.ts";
import { clampInput, type Scenario } from "./scenario.ts";

/** What a change of one input does to expected cost(a) − expected cost(b), in dollars. */
export type Swing = {
  readonly key: InputKey;
  /** The values tried: a quarter less and a quarter more, held within the input's bounds. */
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
  /** |atHigh − atLow|. */
  readonly swing: number;
  /** Whether the cheaper model changes somewhere between the two. */
  readonly flips: boolean;
};

const CHANGE = 0.25;

/**
 * Which inputs drive the difference between two models: each is changed by a quarter either way while all others stay.
 * Largest first; inputs without influence are left out; equal swings keep the order of the inputs. One at a time, so what two inputs do
 * together is not seen.
 */
export function sensitivity(s: Scenario, a: ModelId, b: ModelId): readonly Swing[] {
  const difference = (key: InputKey, value: number) => {
    const cost = expectedCosts({ ...s, [key]: value });
    return cost[a] - cost[b];
  };
  return INPUT_KEYS.map((key) => {
    const low = clampInput(key, s[key] * (1 - CHANGE));
    const high = clampInput(key, s[key] * (1 + CHANGE));
    const atLow = difference(key, Math.min(low, high));
    const atHigh = difference(key, Math.max(low, high));
    return {
      key,
      low: Math.min(low, high),
      high: Math.max(low, high),
      atLow,
      atHigh,
      swing: Math.abs(atHigh - atLow),
      flips: atLow * atHigh < 0,
    };
  })
    .filter(({ swing }) => swing >= 0.005)
    .sort((x, y) => y.swing - x.swing);
}
