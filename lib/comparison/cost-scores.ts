/** Scores of options by what they cost, so that no money row with a sum is scored by hand; docs/scoring.md explains the steps. */

/** Up to how many times the cheapest option's cost each score reaches. */
const steps = [
  { score: 5, atMost: 1.1 },
  { score: 4, atMost: 1.35 },
  { score: 3, atMost: 1.7 },
  { score: 2, atMost: 2.4 },
] as const;

/**
 * The score of each cost, 5 for the cheapest and whatever is nearly as cheap. Where the cheapest costs nothing, whatever costs something gets 1.
 *
 * @param costs in one currency, none below zero
 * @example scoresOfCosts([4500, 33600]) // [5, 1]
 */
export function scoresOfCosts(costs: readonly number[]): number[] {
  const least = Math.min(...costs);
  return costs.map((cost) => {
    if (cost === least) return 5;
    return steps.find(({ atMost }) => least > 0 && cost <= least * atMost)?.score ?? 1;
  });
}
