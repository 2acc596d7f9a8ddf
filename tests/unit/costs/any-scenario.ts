import fc from "fast-check";
import { ASSUMPTIONS, INPUT_KEYS } from "#lib/costs/assumptions.ts";
import { type Scenario, scenario } from "#lib/costs/scenario.ts";

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Scenarios of up to 300 people with every input between its bounds, most of them near the default, some at a bound. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(
    fc.integer({ min: 0, max: 300 }),
    fc.record(
      Object.fromEntries(
        INPUT_KEYS.map((key) => {
          const { min, max, value } = ASSUMPTIONS[key];
          const near = within(Math.max(min, value / 3), Math.min(max, value * 3));
          return [key, fc.oneof({ weight: 6, arbitrary: near }, fc.constantFrom(min, value))];
        }),
      ),
    ),
  )
  .map(([people, inputs]) => scenario({ ...inputs, people }));
