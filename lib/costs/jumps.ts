import { type HoursBin, hoursBins } from "./hours.ts";
import {
  type Affine,
  circumstances,
  hoursLaw,
  INCIDENT_KINDS,
  type IncidentKind,
  incidentCost,
  incidentRate,
  prevention,
} from "./incidents.ts";
import type { ModelId } from "./models.ts";
import type { Scenario } from "./scenario.ts";

/**
 * The jumps of a compound Poisson process: `size[i]` dollars happen `intensity[i]` times a year. The rarest sizes come last;
 * those from `common` on happen, together, less often than `RARE` times a year. `spread` (dollars²) is the variance that is lost
 * because each bin of hours is replaced by its mean.
 */
export type Jumps = {
  readonly intensity: readonly number[];
  readonly size: readonly number[];
  readonly common: number;
  readonly spread: number;
};

/** Jumps rarer than this (per year, together) are left out when the width of the grid is chosen. */
export const RARE = 1e-6;

type Piece = { rate: number; readonly below: Affine; readonly above: Affine };

const minus = (a: Affine, b: Affine): Affine => ({ base: a.base - b.base, slope: a.slope - b.slope });
const ZERO: Affine = { base: 0, slope: 0 };

/** What the jumps of one kind of incident are made from, whatever the models: computed once for a scenario. */
export type IncidentProcess = {
  readonly scenario: Scenario;
  readonly kind: IncidentKind;
  readonly rate: number;
  readonly bins: readonly HoursBin[];
  readonly outcomes: ReturnType<typeof circumstances>;
};

/** The incidents of a year before anybody prevents any, one process for each kind. */
export function incidentProcesses(s: Scenario): readonly IncidentProcess[] {
  return INCIDENT_KINDS.map((kind) => ({
    scenario: s,
    kind,
    rate: incidentRate(s, kind),
    bins: hoursBins(hoursLaw(s, kind), s.minimumHours),
    outcomes: circumstances(s, kind),
  }));
}

/**
 * The incidents of one kind as jumps of `cost(a) − cost(b)`, or of `cost(a)` alone when `b` is absent.
 *
 * Thinning: one uniform number decides for all models whether an incident is prevented, so what the model with less
 * prevention prevents, the other prevents too. Of all incidents a share 1 − max(p, q) happens under both models and costs the difference, and a
 * share |p − q| happens only under the one with less prevention.
 */
export function jumps(process: IncidentProcess, a: ModelId, b?: ModelId): Jumps {
  const { scenario: s, kind, rate } = process;
  const preventedA = prevention(s, a);
  const preventedB = b ? prevention(s, b) : 1;
  const both = b ? 1 - Math.max(preventedA, preventedB) : 0;
  const onlyA = Math.max(0, preventedB - preventedA);
  const onlyB = b ? Math.max(0, preventedA - preventedB) : 0;

  const pieces = new Map<string, Piece>();
  const add = (share: number, below: Affine, above: Affine) => {
    if (share * rate <= 0) return;
    const key = `${below.base} ${below.slope} ${above.base} ${above.slope}`;
    const known = pieces.get(key);
    if (known) known.rate += rate * share;
    else pieces.set(key, { rate: rate * share, below, above });
  };
  for (const what of process.outcomes) {
    const of = (model: ModelId, belowMinimum: boolean): Affine => {
      const { labour, parts, downtime } = incidentCost(s, kind, model, what, belowMinimum);
      return {
        base: labour.base + parts.base + downtime.base,
        slope: labour.slope + parts.slope + downtime.slope,
      };
    };
    const a0 = of(a, true);
    const a1 = of(a, false);
    const b0 = b ? of(b, true) : ZERO;
    const b1 = b ? of(b, false) : ZERO;
    add(what.probability * both, minus(a0, b0), minus(a1, b1));
    add(what.probability * onlyA, a0, a1);
    add(what.probability * onlyB, minus(ZERO, b0), minus(ZERO, b1));
  }
  return spreadOverHours(process, [...pieces.values()]);
}

function spreadOverHours({ scenario, rate, bins }: IncidentProcess, pieces: readonly Piece[]): Jumps {
  const intensity: number[] = [];
  const size: number[] = [];
  let spread = 0;
  let common = 0;
  let rarer = rate;
  for (const { probability, mean, variance } of bins) {
    for (const piece of pieces) {
      const { base, slope } = mean < scenario.minimumHours ? piece.below : piece.above;
      const dollars = base + slope * mean;
      spread += piece.rate * probability * slope * slope * variance;
      if (dollars === 0) continue;
      intensity.push(piece.rate * probability);
      size.push(dollars);
    }
    rarer -= rate * probability;
    if (common === 0 && rarer < RARE) common = size.length;
  }
  return { intensity, size, common: common || size.length, spread };
}
