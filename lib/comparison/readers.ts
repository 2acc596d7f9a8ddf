import { type Outcome, outcome, weightedScores } from "./scores.ts";
import type { ComparisonData, Ranking } from "./types.ts";

/** A reader for whom totals are shown: by what the weights of each group of rows are multiplied. */
export interface Reader {
  readonly name: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** How the options come out for a reader. */
export type ReaderTotal = Outcome & { readonly reader: string; readonly ranking: Ranking };

/** The totals for each reader, in their order; a group that a reader does not name keeps its weights. */
export function totalsOf(
  comparison: Pick<ComparisonData, "options" | "criteria">,
  readers: readonly Reader[],
): ReaderTotal[] {
  return readers.map(({ name, weights }) => {
    const ranking = weightedScores(
      comparison,
      ({ group, weight }) => weight * (Object.hasOwn(weights, group) ? (weights[group] ?? 1) : 1),
    );
    return { ...outcome(ranking), ranking, reader: name };
  });
}
