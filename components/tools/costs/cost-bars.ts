import { bar } from "#components/ui/bar.ts";
import { type Markup, markup } from "#components/ui/markup.ts";
import type { ModelResult } from "#lib/costs/evaluate.ts";
import type { Labels } from "#lib/site/labels.ts";
import { MODEL_CLASS } from "./cost-look.ts";

/**
 * What a year costs under each model: its name, the average, and a bar on one scale from zero, whose lighter part spans eight years
 * out of ten.
 */
export function costBars(models: readonly ModelResult[], labels: Labels["costs"]): Markup {
  const most = Math.max(1, ...models.map(({ mean, p90 }) => Math.max(mean, p90)));
  return markup`<ul class="cost-bars">${models.map((result) => {
    const { model, mean, p10, p90 } = result;
    return markup`<li class="${MODEL_CLASS[model]}"><span class="model-name">${labels.alone(model)}</span> <span class="figure">${labels.money(mean)}</span> ${bar(p10 / most, p90 / most)} <span class="asks">${labels.range(result)}</span></li>`;
  })}</ul>`;
}
