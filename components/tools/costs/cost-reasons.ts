import { type Markup, markup } from "#components/ui/markup.ts";
import { stackingTable } from "#components/ui/stacking-markup.ts";
import { breakEven } from "#lib/costs/break-even.ts";
import { describeBreakEven, swingInWords } from "#lib/costs/describe-change.ts";
import { MODEL_NAMES, type ModelId } from "#lib/costs/models.ts";
import type { Scenario } from "#lib/costs/scenario.ts";
import { sensitivity } from "#lib/costs/sensitivity.ts";

type Pair = readonly [ModelId, ModelId];

/** Inputs that move the difference less than these are not shown. */
const MOST = 10;

/** Where two models cost the same, as one input changes. */
export function breakEvenList(s: Scenario, [a, b]: Pair): Markup {
  const variables = ["people", "incidents", "hourlyRate"] as const;
  return markup`<ul>${variables.map(
    (variable) => markup`<li>${describeBreakEven(s, breakEven(s, a, b, variable))}</li>`,
  )}</ul>`;
}

/** The inputs that decide most between two models: what a quarter less and a quarter more of each would do. */
export function driverTable(s: Scenario, [a, b]: Pair): Markup {
  const swings = sensitivity(s, a, b).slice(0, MOST);
  const largest = swings[0]?.swing ?? 1;
  return stackingTable(
    `What drives the difference between ${MODEL_NAMES[a]} and ${MODEL_NAMES[b]}: each input a quarter less and a quarter more, the largest influence first. The cell says which then costs less, and by how much.`,
    ["Input", "A quarter less", "A quarter more"],
    swings.map((swing) => {
      const { label, low, atLow, high, atHigh, flips } = swingInWords(swing, a, b);
      return {
        head: markup`${label}<svg class="swing" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d="M0 2H${Math.round((swing.swing / largest) * 100)}"/></svg>${flips && markup`<span class="asks">Changes which costs less</span>`}`,
        cells: [
          markup`${atLow}<span class="asks">at ${low}</span>`,
          markup`${atHigh}<span class="asks">at ${high}</span>`,
        ],
      };
    }),
  );
}
