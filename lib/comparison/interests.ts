import { outcome, weightedScores } from "./scores.ts";
import type { ComparisonData } from "./types.ts";

/** Whether the option that earns the company more leads a comparison's total. */
type InterestResult = "yes" | "no" | "tie";

/** @param interest the option that earns the company more */
export function interestLeads(
  comparison: Pick<ComparisonData, "options" | "criteria">,
  interest: string,
): { winner: string | null; result: InterestResult } {
  const { winner } = outcome(weightedScores(comparison));
  if (winner === null) return { winner, result: "tie" };
  return { winner, result: winner === interest ? "yes" : "no" };
}
