import { type BinnedHours, binnedHours } from "./hours.ts";
import {
  circumstances,
  hoursLaw,
  INCIDENT_KINDS,
  type IncidentCost,
  type IncidentKind,
  incidentCost,
  incidentRate,
  prevention,
} from "./incidents.ts";
import { costAt, type Jumps, type Tilted, tilting } from "./jumps.ts";
import type { ModelId } from "./models.ts";
import type { Scenario } from "./scenario.ts";

/** What the jumps of one kind of incident are made from, whatever the models: computed once for a scenario. */
export type IncidentProcess = {
  readonly scenario: Scenario;
  readonly kind: IncidentKind;
  readonly rate: number;
  readonly outside: number;
  readonly hours: BinnedHours;
  readonly outcomes: ReturnType<typeof circumstances>;
  readonly tilted: Tilted;
};

/** What is left outside the grid of an answer that stays. */
const RARE = 1e-6;

/** The last law of each kind: what a reader moves is seldom this one. */
const last = new Map<IncidentKind, { readonly law: string; readonly hours: BinnedHours }>();

function hoursOf(s: Scenario, kind: IncidentKind): BinnedHours {
  const law = hoursLaw(s, kind);
  const name = `${law.median} ${law.sigma} ${s.minimumHours}`;
  const known = last.get(kind);
  if (known?.law === name) return known.hours;
  const hours = binnedHours(law, s.minimumHours);
  last.set(kind, { law: name, hours });
  return hours;
}

/** The incidents of a year before anybody prevents any, one process for each kind; `outside` as in `Jumps`. */
export function incidentProcesses(s: Scenario, outside = RARE): readonly IncidentProcess[] {
  return INCIDENT_KINDS.map((kind) => {
    const rate = incidentRate(s, kind);
    const hours = hoursOf(s, kind);
    const tilted = tilting(hours, outside / rate);
    return { scenario: s, kind, rate, outside, hours, outcomes: circumstances(s, kind), tilted };
  });
}

const minus = (a: IncidentCost, b: IncidentCost): IncidentCost => ({
  fixed: a.fixed - b.fixed,
  billed: a.billed - b.billed,
  lost: a.lost - b.lost,
});
const NOTHING: IncidentCost = { fixed: 0, billed: 0, lost: 0 };

/**
 * The incidents of one kind as jumps of `cost(a) − cost(b)`, or of `cost(a)` alone when `b` is absent. What costs nothing is left out.
 *
 * Thinning: one uniform number decides for all models whether an incident is prevented, so what the model with less
 * prevention prevents, the other prevents too. Of all incidents a share 1 − max(p, q) happens under both models and costs the difference, and a
 * share |p − q| happens only under the one with less prevention.
 */
export function jumps(process: IncidentProcess, a: ModelId, b?: ModelId): Jumps {
  const { scenario: s, kind, rate, hours, outside, tilted } = process;
  const preventedA = prevention(s, a);
  const preventedB = b ? prevention(s, b) : 1;
  const both = b ? 1 - Math.max(preventedA, preventedB) : 0;
  const onlyA = Math.max(0, preventedB - preventedA);
  const onlyB = b ? Math.max(0, preventedA - preventedB) : 0;

  const pieces: { rate: number; readonly cost: IncidentCost }[] = [];
  const add = (share: number, cost: IncidentCost) => {
    if (share * rate <= 0 || hours.corners.every((bin) => costAt(cost, hours, bin) === 0)) return;
    const { fixed, billed, lost } = cost;
    const alike = pieces.find(
      (piece) => piece.cost.fixed === fixed && piece.cost.billed === billed && piece.cost.lost === lost,
    );
    if (alike) alike.rate += rate * share;
    else pieces.push({ rate: rate * share, cost });
  };
  for (const what of process.outcomes) {
    const costA = incidentCost(s, kind, a, what);
    const costB = b ? incidentCost(s, kind, b, what) : NOTHING;
    add(what.probability * both, minus(costA, costB));
    add(what.probability * onlyA, costA);
    add(what.probability * onlyB, minus(NOTHING, costB));
  }
  return { pieces, hours, outside, tilted };
}
