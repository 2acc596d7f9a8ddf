import { type Markup, markup } from "#components/ui/markup.ts";
import { chanceInYears, probabilityCheaper, YEAR_COLUMNS, YEAR_LABELS } from "#lib/costs/describe.ts";
import type { Evaluation } from "#lib/costs/evaluate.ts";
import { type CostParts, PART_LABELS } from "#lib/costs/expected.ts";
import { MODEL_NAMES } from "#lib/costs/models.ts";
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
  return markup`<table class="plain-table"><caption>A year of IT for ${firmOf(evaluation)}, in US dollars, all costs and lost working time included</caption><thead><tr><th scope="col">Way of buying</th>${YEAR_COLUMNS.map((key) => markup`<th scope="col">${YEAR_LABELS[key]}</th>`)}<th scope="col">Costs less than ${MODEL_NAMES[cheapest.model]}</th></tr></thead><tbody>${models.map(
    (result) =>
      markup`<tr class="${MODEL_CLASS[result.model]}"><th scope="row" class="model-name">${result.name}</th>${YEAR_COLUMNS.map((key) => markup`<td>${formatRoughMoney(result[key])}</td>`)}<td>${result === cheapest ? "–" : chanceInYears(probabilityCheaper(evaluation, result.model, cheapest.model))}</td></tr>`,
  )}</tbody></table>`;
}

const partKeys = Object.keys(PART_LABELS).filter((key): key is keyof CostParts => key in PART_LABELS);

/** What the averages consist of: rows are kinds of cost, columns models. Rows that are nothing everywhere are left out. */
export function partsTable(evaluation: Evaluation): Markup {
  const { models } = evaluation;
  const rows = partKeys.filter((key) => models.some(({ parts }) => parts[key] >= 0.5));
  return markup`<table class="plain-table"><caption>What the average year of ${firmOf(evaluation)} consists of, in US dollars</caption><thead><tr><th scope="col">Cost</th>${models.map(({ model, name }) => markup`<th scope="col" class="model-name ${MODEL_CLASS[model]}">${name}</th>`)}</tr></thead><tbody>${rows.map(
    (key) =>
      markup`<tr><th scope="row">${PART_LABELS[key]}</th>${models.map(({ parts }) => markup`<td>${formatRoughMoney(parts[key])}</td>`)}</tr>`,
  )}<tr><th scope="row">Together</th>${models.map(({ mean }) => markup`<td>${formatRoughMoney(mean)}</td>`)}</tr></tbody></table>`;
}
