import { bar } from "#components/ui/bar.ts";
import { type Markup, markup } from "#components/ui/markup.ts";
import { stackingTable } from "#components/ui/stacking-markup.ts";
import { amountOf } from "#lib/costs/amount.ts";
import { lead, rangesInWords } from "#lib/costs/describe.ts";
import type { ModelId } from "#lib/costs/models.ts";
import type { Scenario } from "#lib/costs/scenario.ts";
import { sensitivity } from "#lib/costs/sensitivity.ts";
import { FOLLOWED } from "#lib/costs/verdict.ts";
import type { Labels } from "#lib/site/labels.ts";

type DriverLabels = Pick<Labels, "costs" | "costInputs">;

type Pair = readonly [ModelId, ModelId];

/** Inputs that move the difference less than these are not shown. */
const MOST = 10;

/** Over which range of four inputs which of two models costs less. */
export function rangeList(s: Scenario, pair: Pair, labels: Labels["costs"]): Markup {
  return markup`<ul>${FOLLOWED.map((key) => markup`<li>${rangesInWords(s, pair, key, labels)}</li>`)}</ul>`;
}

/** The inputs that decide most between two models: what a quarter less and a quarter more of each would do. */
export function driverTable(s: Scenario, [a, b]: Pair, labels: DriverLabels): Markup {
  const { drivers } = labels.costs;
  const swings = sensitivity(s, a, b).slice(0, MOST);
  const largest = swings[0]?.swing ?? 1;
  return stackingTable(
    drivers.caption(a, b),
    drivers.columns,
    swings.map((swing) => {
      const { key, low, atLow, high, atHigh, flips } = swing;
      const cell = (value: number, difference: number) =>
        markup`${lead(difference, a, b, labels.costs)}<span class="asks">${drivers.at(amountOf(key, value, labels))}</span>`;
      return {
        head: markup`${labels.costInputs.names[key]}${bar(swing.swing / largest)}${flips && markup`<span class="asks">${drivers.flips}</span>`}`,
        cells: [cell(low, atLow), cell(high, atHigh)],
      };
    }),
  );
}
