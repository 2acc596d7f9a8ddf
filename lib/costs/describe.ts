import type { Labels } from "../site/labels.ts";
import type { Evaluation, ModelResult } from "./evaluate.ts";
import type { ModelId } from "./models.ts";

/**
 * Two models are too close to tell apart when their expected costs differ by less than 5 % of the larger one, or when the
 * one with the lower expected cost is not cheaper in at least three years of five.
 */
const CLOSE = 0.05;
const MOSTLY = 0.6;

/** The columns of a table of years. */
export const YEAR_COLUMNS = [
  "mean",
  "p10",
  "p90",
  "p99",
] as const satisfies readonly (keyof Labels["costs"]["years"])[];

/** P(first cheaper than second) in the same year. */
export function probabilityCheaper({ pairs }: Evaluation, first: ModelId, second: ModelId): number {
  for (const { a, b, aCheaper, bCheaper } of pairs) {
    if (a === first && b === second) return aCheaper;
    if (a === second && b === first) return bCheaper;
  }
  return 0;
}

/**
 * The answer in plain sentences: the lowest expected cost (or that the first two are too close to tell apart), its spread,
 * and how often each other model would turn out cheaper. Ties are called ties, and no sentence says more than the
 * probabilities do.
 */
export function describe(evaluation: Evaluation, labels: Labels["costs"]): string[] {
  const ranked = [...evaluation.models].sort((x, y) => x.mean - y.mean);
  const [first, second, ...others] = ranked;
  if (!first || !second) return [];
  if (ranked.every(({ mean }) => mean < 0.005)) return [labels.nothing];
  return [
    opening(evaluation, first, second, labels),
    labels.spread(first),
    ...[second, ...others].map((other) =>
      labels.other(other, first.model, probabilityCheaper(evaluation, other.model, first.model)),
    ),
  ];
}

function opening(
  evaluation: Evaluation,
  first: ModelResult,
  second: ModelResult,
  labels: Labels["costs"],
): string {
  const isClose =
    second.mean - first.mean <= CLOSE * second.mean ||
    probabilityCheaper(evaluation, first.model, second.model) < MOSTLY;
  return isClose
    ? labels.tooClose(evaluation.scenario, first, second)
    : labels.lowest(evaluation.scenario, first);
}
