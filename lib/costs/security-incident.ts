import type { ModelId } from "./models.ts";
import type { Scenario } from "./scenario.ts";

/**
 * A serious security incident of one year: with `probability` it happens, once, and costs a log-normal amount whose `median` and `mean` are in
 * dollars; `sigma` is the standard deviation of its logarithm.
 */
export type SecurityIncident = {
  readonly probability: number;
  readonly mean: number;
  readonly median: number;
  readonly sigma: number;
};

/**
 * The security incident of a firm under a model. Somebody who looks after the systems all year makes it less likely by `securityPrevention`;
 * break/fix has nobody who does. The law is fitted to its two published numbers: σ² = 2·ln(mean ÷ median).
 */
export function securityIncident(s: Scenario, model: ModelId): SecurityIncident {
  const left = model === "breakFix" ? 1 : 1 - s.securityPrevention / 100;
  const mean = s.securityMean;
  const median = Math.min(s.securityTypical, mean);
  return {
    probability: s.people > 0 && median > 0 ? (s.securityRate / 100) * left : 0,
    mean,
    median,
    sigma: median > 0 ? Math.sqrt(2 * Math.log(mean / median)) : 0,
  };
}
