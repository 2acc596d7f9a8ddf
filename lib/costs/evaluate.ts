import { compoundPoisson, GRID } from "./compound-poisson.ts";
import type { DensityPoint, Distribution } from "./distribution.ts";
import { type CostParts, expectedParts } from "./expected.ts";
import { fixedTotals } from "./fixed-costs.ts";
import { incidentProcesses, jumps } from "./incident-jumps.ts";
import { MODEL_IDS, MODEL_PAIRS, type ModelId } from "./models.ts";
import type { Scenario } from "./scenario.ts";

/** A year under one model. Money in US dollars. */
export type ModelResult = {
  readonly model: ModelId;
  readonly mean: number;
  readonly sd: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  /** The expected cost in its parts; they add up to `mean`. */
  readonly parts: CostParts;
  /** At most 120 points; empty when the cost is certain. */
  readonly density: readonly DensityPoint[];
  /** A year without any incident: what it costs and how probable it is (0 for most firms). */
  readonly quietYear: { readonly cost: number; readonly probability: number };
  /** Bound on the error of this distribution: Wasserstein-2 distance in dollars, and probability off the grid. */
  readonly bound: number;
  readonly lost: number;
};

/** Two models in the same year: the same incidents befall both. The three probabilities add up to 1. */
export type PairResult = {
  readonly a: ModelId;
  readonly b: ModelId;
  readonly aCheaper: number;
  readonly bCheaper: number;
  readonly equal: number;
  /** Expected cost of a − expected cost of b. */
  readonly meanDifference: number;
};

/** The answer of the cost model to one scenario. */
export type Evaluation = {
  readonly scenario: Scenario;
  /** In the order of `MODEL_IDS`. */
  readonly models: readonly ModelResult[];
  /** Each requested unordered pair once, in the order of `MODEL_PAIRS`. */
  readonly pairs: readonly PairResult[];
};

/** Computes a year's cost under `a`, or cost(a) − cost(b) in the same year, in dollars. */
export type YearlyCost = (a: ModelId, b?: ModelId, points?: number) => Distribution;

/**
 * Prepares a scenario once for the distributions of all models and pairs. A grid may leave out `outside` on either side, by default a
 * millionth; `points` is its size.
 */
export function yearlyCosts(s: Scenario, outside?: number): YearlyCost {
  const fixed = fixedTotals(s);
  const processes = incidentProcesses(s, outside);
  return (a, b, points) =>
    compoundPoisson(
      processes.map((process) => jumps(process, a, b)),
      b ? fixed[a] - fixed[b] : fixed[a],
      points,
    );
}

/** Costs closer than half a cent are equal. */
const SAME = 0.005;

function comparePair(
  year: YearlyCost,
  a: ModelId,
  b: ModelId,
  meanDifference: number,
  points: number,
): PairResult {
  const difference = year(a, b, points);
  const { at, probability } = difference.atom;
  const equal = Math.abs(at) < SAME ? probability : 0;
  const aCheaper = equal > 0 ? difference.cdf(at) : difference.cdf(0);
  return { a, b, aCheaper, equal, bCheaper: Math.max(0, 1 - aCheaper - equal), meanDifference };
}

/** Probabilities are shown in whole percent, so a pair's grid may cut off more and be finer in return. */
const OUTSIDE_OF_PAIRS = 1e-4;

/** How much to evaluate, for a caller short of time: a page that follows a moving slider. */
export type EvaluateOptions = {
  /** Grid points of each model, a power of two; pairs have half, since a probability in whole percent needs no more. */
  readonly points?: number;
  /** Probability that a grid may leave out on either side. More of it makes the grid narrower, and so finer. */
  readonly outside?: number;
  /** Compare only pairs with this model. */
  readonly against?: ModelId;
};

/**
 * A year of IT under the four models: the whole distribution of each, computed rather than sampled, and for each pair the
 * probability that one is cheaper than the other in the same year.
 *
 * @example evaluate(scenario({ people: 25 })).models.map(({ model, mean }) => `${model}: ${mean}`)
 */
export function evaluate(s: Scenario, { points = GRID, outside, against }: EvaluateOptions = {}): Evaluation {
  const expected = expectedParts(s);
  const yearly = yearlyCosts(s, outside);
  const compared = outside === OUTSIDE_OF_PAIRS ? yearly : yearlyCosts(s, OUTSIDE_OF_PAIRS);
  const models = MODEL_IDS.map((model): ModelResult => {
    const year = yearly(model, undefined, points);
    const parts = expected[model];
    return {
      model,
      mean: Object.values(parts).reduce((sum, x) => sum + x, 0),
      sd: year.sd,
      p10: year.quantile(0.1),
      p50: year.quantile(0.5),
      p90: year.quantile(0.9),
      p99: year.quantile(0.99),
      parts,
      density: year.density(),
      quietYear: { cost: year.atom.at, probability: year.atom.probability },
      bound: year.bound,
      lost: year.lost,
    };
  });
  const meanOf = (model: ModelId) => models.find((m) => m.model === model)?.mean ?? 0;
  const wanted = MODEL_PAIRS.filter(([a, b]) => against === undefined || a === against || b === against);
  return {
    scenario: s,
    models,
    pairs: wanted.map(([a, b]) => comparePair(compared, a, b, meanOf(a) - meanOf(b), points / 2)),
  };
}
