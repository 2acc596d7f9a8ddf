import { bar } from "#components/ui/bar.ts";
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

/** How many questions are answered, and each option's points: nothing of them before the first answer. */
export function fitStanding(
  data: FitPageData,
  answers: FitAnswers,
  { result: words }: Labels["fit"],
): Markup {
  const { ranking, answered, asked } = fitOf(data, answers);
  const most = Math.max(...ranking.map(({ points }) => points), 1);
  return markup`<p class="fit-progress">${words.answered(answered, asked)}</p>${
    answered > 0 &&
    markup`<ul class="fit-points">${ranking.map(
      ({ option, points }) =>
        markup`<li class="opt-${data.looks[option]?.color}"><span class="model-name">${data.looks[option]?.name}</span> ${words.points(points)}${bar(points / most)}</li>`,
    )}</ul>`
  }`;
}

/** The result of some answers: in a sentence, as points, and then why and what would change it. */
export function fitResult(data: FitPageData, answers: FitAnswers, labels: Labels["fit"]): Markup {
  const result = fitOf(data, answers);
  const standing = fitStanding(data, answers, labels);
  if (result.answered === 0) return markup`<p class="fit-opening">${labels.result.empty}</p>${standing}`;
  const [opening, ...reasons] = describeFit(data, result, namesOf(data), labels);
  return markup`<p class="fit-opening">${opening}</p>${standing}<ul class="fit-reasons">${reasons.map((reason) => markup`<li>${reason}</li>`)}</ul>`;
}

/** What the scores alone say, for whoever wants to know how the points are counted. */
export function startingStanding(data: FitPageData, labels: Labels["fit"]): string {
  return describeFit(data, fitOf(data, {}), namesOf(data), labels)[0] ?? "";
}

function namesOf({ looks }: FitPageData): Record<string, string> {
  return Object.fromEntries(Object.entries(looks).map(([id, { name }]) => [id, name]));
}
