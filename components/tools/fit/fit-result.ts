import { type Markup, markup } from "#components/ui/markup.ts";
import { describeFit } from "#lib/comparison/describe-fit.ts";
import { type FitAnswers, fit as fitOf } from "#lib/comparison/fit.ts";
import type { FitData } from "#lib/comparison/types.ts";
import type { OptionColor } from "#lib/site/colors.ts";
import type { Labels } from "#lib/site/labels.ts";

/** What a fit page hands to its script, in the form's `data-fit`: the numbers of the comparison, and how its options are called and drawn. */
export type FitPageData = FitData & {
  readonly looks: Readonly<Record<string, { readonly name: string; readonly color: OptionColor }>>;
};

/** The result of some answers: in a sentence, as points, and then why and what would change it. */
export function fitResult(data: FitPageData, answers: FitAnswers, labels: Labels["fit"]): Markup {
  const result = fitOf(data, answers);
  const names = Object.fromEntries(Object.entries(data.looks).map(([id, { name }]) => [id, name]));
  const [opening, ...reasons] = describeFit(data, result, names, labels);
  const most = Math.max(...result.ranking.map(({ points }) => points), 1);
  return markup`<p class="fit-opening">${opening}</p><ul class="fit-points">${result.ranking.map(
    ({ option, points }) =>
      markup`<li class="opt-${data.looks[option]?.color}"><span class="model-name">${names[option]}</span> ${labels.result.points(points)}<svg class="swing" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d="M0 2H${Math.round((Math.max(0, points) / most) * 100)}"/></svg></li>`,
  )}</ul><ul class="fit-reasons">${reasons.map((reason) => markup`<li>${reason}</li>`)}</ul>`;
}
