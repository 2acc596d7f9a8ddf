import { bar } from "#components/ui/bar.ts";
import { type Markup, markup } from "#components/ui/markup.ts";
import { describeFit } from "#lib/comparison/describe-fit.ts";
import type { Fit } from "#lib/comparison/fit.ts";
import type { FitData } from "#lib/comparison/types.ts";
import type { OptionColor } from "#lib/site/colors.ts";
import type { Labels } from "#lib/site/labels.ts";

/** What a fit page hands to its script, in the form's `data-fit`: the numbers of the comparison, and how its options are called and drawn. */
export type FitPageData = FitData & {
  readonly looks: Readonly<Record<string, { readonly name: string; readonly color: OptionColor }>>;
};

/** How many questions are answered, and each option's points: nothing of them before the first answer. */
export function fitStanding(
  { looks }: FitPageData,
  { ranking, answered, asked }: Fit,
  { result: words }: Labels["fit"],
): Markup {
  const most = Math.max(...ranking.map(({ points }) => points), 1);
  return markup`<p class="fit-progress">${words.answered(answered, asked)}</p>${
    answered > 0 &&
    markup`<ul class="fit-points">${ranking.map(
      ({ option, points }) =>
        markup`<li class="opt-${looks[option]?.color}"><span class="model-name">${looks[option]?.name}</span> ${words.points(points)}${bar(points / most)}</li>`,
    )}</ul>`
  }`;
}

/** The result of some answers: in a sentence, as points, and then why and what would change it. */
export function fitResult(data: FitPageData, fit: Fit, labels: Labels["fit"]): Markup {
  const standing = fitStanding(data, fit, labels);
  if (fit.answered === 0) return markup`<p class="fit-opening">${labels.result.empty}</p>${standing}`;
  const [opening, ...reasons] = describeFit(data, fit, namesOf(data), labels);
  return markup`<p class="fit-opening">${opening}</p>${standing}<ul class="fit-reasons">${reasons.map((reason) => markup`<li>${reason}</li>`)}</ul>`;
}

/**
 * What the scores alone say, for whoever wants to know how the points are counted.
 *
 * @param unanswered the fit before any answer
 */
export function startingStanding(data: FitPageData, unanswered: Fit, labels: Labels["fit"]): string {
  return describeFit(data, unanswered, namesOf(data), labels)[0] ?? "";
}

function namesOf({ looks }: FitPageData): Record<string, string> {
  return Object.fromEntries(Object.entries(looks).map(([id, { name }]) => [id, name]));
}
