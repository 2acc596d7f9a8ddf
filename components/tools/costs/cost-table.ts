import { type Markup, markup } from "#components/ui/markup.ts";
import { stackingTable } from "#components/ui/stacking-markup.ts";
import { chanceInYears, probabilityCheaper, YEAR_COLUMNS, YEAR_LABELS } from "#lib/costs/describe.ts";
import type { Evaluation, ModelResult } from "#lib/costs/evaluate.ts";
import { type CostParts, PART_LABELS } from "#lib/costs/expected.ts";
import { capital, MODEL_NAMES } from "#lib/costs/models.ts";
import { formatRoughMoney, formatWhole } from "#lib/costs/money.ts";
import { MODEL_CLASS } from "./cost-look.ts";

function firmOf({ scenario: { people } }: Evaluation): string {
  return `${formatWhole(people)} ${people === 1 ? "person" : "people"}`;
}

/** The numbers of the chart as a table: rows are models, and the last column compares each with the cheapest. */
export function costTable(evaluation: Evaluation): Markup {
  const { models } = evaluation;
  const [cheapest] = [...models].sort((a, b) => a.mean - b.mean);
  if (!cheapest) return markup``;
  return stackingTable(
    `A year of IT for ${firmOf(evaluation)}, in US dollars, all costs and lost working time included`,
    [
      "Way of buying",
      ...YEAR_COLUMNS.map((key) => YEAR_LABELS[key]),
      `Costs less than ${MODEL_NAMES[cheapest.model]}`,
    ],
    models.map((result) => ({
      look: MODEL_CLASS[result.model],
      head: markup`<span class="model-name">${capital(result.name)}</span>`,
      cells: [
        ...YEAR_COLUMNS.map((key) => formatRoughMoney(result[key])),
        result === cheapest
          ? "–"
          : chanceInYears(probabilityCheaper(evaluation, result.model, cheapest.model)),
      ],
    })),
  );
}

const partKeys = Object.keys(PART_LABELS).filter((key): key is keyof CostParts => key in PART_LABELS);

/** What the averages consist of: rows are kinds of cost, columns models. Rows that are nothing everywhere are left out. */
export function partsTable(evaluation: Evaluation): Markup {
  const { models } = evaluation;
  const rows = partKeys.filter((key) => models.some(({ parts }) => parts[key] >= 0.5));
  const cells = (of: (model: ModelResult) => number) => models.map((result) => formatRoughMoney(of(result)));
  return stackingTable(
    `What the average year of ${firmOf(evaluation)} consists of, in US dollars`,
    ["Cost", ...models.map(({ name }) => capital(name))],
    [
      ...rows.map((key) => ({ head: PART_LABELS[key], cells: cells(({ parts }) => parts[key]) })),
      { head: "Together", cells: cells(({ mean }) => mean), look: "together" },
    ],
    models.map(({ model }) => `model-name ${MODEL_CLASS[model]}`),
  );
}
