import type { FitData, Ranking, ScoredCriterion } from "./types.ts";

/** Points closer than this, on the scale of 1 to 5, are a tie: scores are whole numbers given by judgment. */
export const TIE = 0.2;

/** A lead smaller than this is called close. */
export const CLOSE = 0.5;

/** Rounding that no reader sees but that keeps sums in a different order equal. */
const exact = (points: number) => Math.round(points * 1e9) / 1e9;

/** Options by points, highest first; equal points keep the order given. */
export function rank(options: readonly string[], pointsOf: (option: string) => number): Ranking {
  return options
    .map((option) => ({ option, points: exact(pointsOf(option)) }))
    .sort((a, b) => b.points - a.points);
}

/**
 * The weighted mean of each option's scores, 1 to 5: Σ weight × score ÷ Σ weight. A missing value counts as 3, neither good
 * nor bad (the content check refuses such a file). Without criteria or weight every option has 3.
 *
 * @param weightOf the weight of a criterion; its own where absent
 */
export function weightedScores(
  { options, criteria }: Pick<FitData, "options" | "criteria">,
  weightOf: (criterion: ScoredCriterion) => number = (criterion) => criterion.weight,
): Ranking {
  const total = criteria.reduce((sum, criterion) => sum + weightOf(criterion), 0);
  return rank(options, (option) => {
    if (total <= 0) return 3;
    const sum = criteria.reduce((s, c) => s + weightOf(c) * (c.values[option]?.score ?? 3), 0);
    return sum / total;
  });
}

/** How a ranking ends: one winner, or the options within `TIE` of the first, in the ranking's order. */
export type Outcome = {
  readonly winner: string | null;
  /** The first options where there is no winner; empty otherwise. */
  readonly tied: readonly string[];
  /** First points − second points; 0 for a single option. */
  readonly margin: number;
};

/** Reads the outcome off a ranking. A lead of `TIE` or more wins; anything less is a tie. */
export function outcome(ranking: Ranking): Outcome {
  const [first, second] = ranking;
  if (!first) return { winner: null, tied: [], margin: 0 };
  if (!second) return { winner: first.option, tied: [], margin: 0 };
  const margin = exact(first.points - second.points);
  if (margin >= TIE) return { winner: first.option, tied: [], margin };
  const tied = ranking.filter(({ points }) => exact(first.points - points) < TIE).map(({ option }) => option);
  return { winner: null, tied, margin };
}
