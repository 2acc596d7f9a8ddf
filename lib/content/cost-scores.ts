import { toNumber } from "../amounts/rational.ts";
import { scoresOfCosts } from "../comparison/cost-scores.ts";
import type { Figures } from "./amounts.ts";
import type { ComparisonData } from "./schema/comparison.ts";

/**
 * A comparison whose rows with costs have the scores that follow from them today.
 *
 * @throws AmountError where a cost cannot be worked out
 */
export function withCostScores(data: ComparisonData, figures: Pick<Figures, "quantity">): ComparisonData {
  return {
    ...data,
    criteria: data.criteria.map((criterion) => {
      const costs = data.options.flatMap((option) => criterion.values[option]?.cost ?? []);
      if (costs.length < data.options.length) return criterion;
      const scores = scoresOfCosts(costs.map((cost) => toNumber(figures.quantity(cost).value)));
      const scored = data.options.flatMap((option, index) => {
        const value = criterion.values[option];
        return value ? [[option, { ...value, score: scores[index] ?? value.score }] as const] : [];
      });
      return { ...criterion, values: Object.fromEntries(scored) };
    }),
  };
}
