import { type Outcome, outcome, weightedScores } from "./scores.ts";
import type { ComparisonData, Criterion, Ranking } from "./types.ts";

/** How the options come out over some criteria. */
export type Standing = Outcome & { readonly ranking: Ranking };

/** The outcome over all criteria and within each group, groups in the order in which they first appear. */
export type Verdict = Standing & { readonly groups: readonly (Standing & { readonly group: string })[] };

/**
 * What the weighted scores say: a winner where one leads by `TIE` points or more, otherwise a tie, over all criteria and in
 * each group. It only adds up; when to choose otherwise is for `chooseWhen` and the fit questions to say.
 */
export function verdict(comparison: Pick<ComparisonData, "options" | "criteria">): Verdict {
  const standing = (criteria: readonly Criterion[]): Standing => {
    const ranking = weightedScores({ options: comparison.options, criteria });
    return { ...outcome(ranking), ranking };
  };
  const groups = [...new Set(comparison.criteria.map(({ group }) => group))];
  return {
    ...standing(comparison.criteria),
    groups: groups.map((group) => ({
      group,
      ...standing(comparison.criteria.filter((criterion) => criterion.group === group)),
    })),
  };
}

/** A criterion under which the options are not all alike. */
export type Difference = {
  readonly criterion: string;
  /** Highest − lowest score: 0 where only the words differ. */
  readonly spread: number;
  readonly textDiffers: boolean;
};

/** The criteria in which scores or words differ between options, in the order of the rows. */
export function differences({
  options,
  criteria,
}: Pick<ComparisonData, "options" | "criteria">): readonly Difference[] {
  return criteria
    .map(({ id, values }) => {
      const present = options.flatMap((option) => values[option] ?? []);
      const scores = present.map(({ score }) => score);
      return {
        criterion: id,
        spread: scores.length === 0 ? 0 : Math.max(...scores) - Math.min(...scores),
        textDiffers: new Set(present.map(({ text }) => text.trim())).size > 1,
      };
    })
    .filter(({ spread, textDiffers }) => spread > 0 || textDiffers);
}
