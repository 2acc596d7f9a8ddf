import { compoundPoisson, GRID } from "./compound-poisson.ts";
import type { DensityPoint, Distribution } from "./distribution.ts";
import { type CostParts, expectedParts } from "./expected.ts";
import { fixedTotals } from "./fixed-costs.ts";
import { incidentProcesses, jumps } from "./incident-jumps.ts";
import { type ModelId, modelsFor } from "./models.ts";
import { withRareEvent } from "./rare-event.ts";
import type { Scenario } from "./scenario.ts";
import { securityIncident } from "./security-incident.ts";

/** A year under one model. Money in US dollars. */
export type ModelResult = {
  readonly model: ModelId;
  readonly mean: number;
  readonly sd: number;
  readonly p10: number;
  readonly p90: number;
  readonly p99: number;
  /** The expected cost in its parts; they add up to `mean`. */
  readonly parts: CostParts;
  /** At most 100 points; empty when the cost is certain. */
  readonly density: readonly DensityPoint[];
  /** Bound on the error of this distribution: Wasserstein-2 distance in dollars, and probability off the grid. */
  readonly bound: number;
  readonly lost: number;
};

/** The answer of the cost model to one scenario. */
export type Evaluation = {
  readonly scenario: Scenario;
  /** The models that a firm of this size would consider, in the order of `MODEL_IDS`. */
  readonly models: readonly ModelResult[];
};

/** Computes a year's cost under a model, in dollars, on a grid of so many points. */
export type YearlyCost = (model: ModelId, points?: number) => Distribution;

/**
 * Prepares a scenario once for the distributions of all models. A grid may leave out `outside` on either side, by default a
 * millionth. The security incident is added last.
 */
export function yearlyCosts(s: Scenario, outside?: number): YearlyCost {
  const fixed = fixedTotals(s);
  const processes = incidentProcesses(s, outside);
  return (model, points) =>
    withRareEvent(
      compoundPoisson(
        processes.map((process) => jumps(process, model)),
        fixed[model],
        points,
      ),
      securityIncident(s, model),
    );
}

/** How much to evaluate, for a caller short of time: a page that follows a moving slider. */
export type EvaluateOptions = {
  /** Grid points of each model, a power of two. */
  readonly points?: number;
  /** Probability that a grid may leave out on either side. More of it makes the grid narrower, and so finer. */
  readonly outside?: number;
};

/**
 * A year of IT under the models that a firm of this size would consider: the whole distribution of each, computed rather than sampled.
 *
 * @example evaluate(scenario({ people: 25 })).models.map(({ model, mean }) => `${model}: ${mean}`)
 */
export function evaluate(s: Scenario, { points = GRID, outside }: EvaluateOptions = {}): Evaluation {
  const expected = expectedParts(s);
  const yearly = yearlyCosts(s, outside);
  const models = modelsFor(s.people).map((model): ModelResult => {
    const year = yearly(model, points);
    const parts = expected[model];
    return {
      model,
      mean: Object.values(parts).reduce((sum, x) => sum + x, 0),
      sd: year.sd,
      p10: year.quantile(0.1),
      p90: year.quantile(0.9),
      p99: year.quantile(0.99),
      parts,
      density: year.density(),
      bound: year.bound,
      lost: year.lost,
    };
  });
  return { scenario: s, models };
}
