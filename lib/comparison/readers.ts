import { outcome, weightedScores } from "./scores.ts";
import type { ComparisonData } from "./types.ts";
import type { Standing } from "./verdict.ts";

/** A reader for whom totals are shown: by what the weights of each group of rows are multiplied. */
export interface Reader {
  readonly name: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** How the options come out for a reader. */
type ReaderTotal = Standing & { readonly reader: string };

/** The totals for each reader, in their order; a group that a reader does not name keeps its weights. */
export function totalsOf(
  comparison: Pick<ComparisonData, "options" | "criteria">,
  readers: readonly Reader[],
): ReaderTotal[] {
  return readers.map(({ name, weights }) => {
    const factors = new Map(Object.entries(weights));
    const ranking = weightedScores(comparison, ({ group, weight }) => weight * (factors.get(group) ?? 1));
    return { ...outcome(ranking), ranking, reader: name };
  });
}
