import { type Markup, markup } from "#components/ui/markup.ts";
import { stackingTable } from "#components/ui/stacking-markup.ts";
import { YEAR_COLUMNS } from "#lib/costs/describe.ts";
import type { Evaluation, ModelResult } from "#lib/costs/evaluate.ts";
import { COST_PARTS } from "#lib/costs/expected.ts";
import type { Labels } from "#lib/site/labels.ts";
import { MODEL_CLASS } from "./cost-look.ts";

/** The numbers of the chart as a table: rows are models. */
export function costTable({ models, scenario }: Evaluation, labels: Labels["costs"]): Markup {
  return stackingTable(
    labels.yearsTable(scenario.people),
    [labels.model, ...YEAR_COLUMNS.map((key) => labels.years[key])],
    models.map((result) => ({
      look: MODEL_CLASS[result.model],
      head: markup`<span class="model-name">${labels.alone(result.model)}</span>`,
      cells: YEAR_COLUMNS.map((key) => labels.money(result[key])),
    })),
  );
}

/** What the averages consist of: rows are kinds of cost, columns models. Rows that are nothing everywhere are left out. */
export function partsTable({ models, scenario }: Evaluation, labels: Labels["costs"]): Markup {
  const rows = COST_PARTS.filter((key) => models.some(({ parts }) => parts[key] >= 0.5));
  const cells = (of: (model: ModelResult) => number) => models.map((result) => labels.money(of(result)));
  return stackingTable(
    labels.partsTable(scenario.people),
    [labels.cost, ...models.map(({ model }) => labels.alone(model))],
    [
      ...rows.map((key) => ({ head: labels.parts[key], cells: cells(({ parts }) => parts[key]) })),
      { head: labels.together, cells: cells(({ mean }) => mean), look: "together" },
    ],
    models.map(({ model }) => `model-name ${MODEL_CLASS[model]}`),
  );
}
