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
    return { scenario: s, kind, rate, outside, hours, tilted };
  });
}

/** The incidents of one kind that a model does not prevent, as jumps of what each costs. What costs nothing is left out. */
export function jumps(process: IncidentProcess, model: ModelId): Jumps {
  const { scenario: s, kind, rate, hours, outside, tilted } = process;
  const happens = rate * (1 - prevention(s, model));
  const pieces: { rate: number; readonly cost: IncidentCost }[] = [];
  for (const what of circumstances(s, kind, model)) {
    const cost = incidentCost(s, kind, model, what);
    const often = happens * what.probability;
    if (often <= 0 || hours.corners.every((bin) => costAt(cost, hours, bin) === 0)) continue;
    const alike = pieces.find(
      (piece) =>
        piece.cost.fixed === cost.fixed && piece.cost.billed === cost.billed && piece.cost.lost === cost.lost,
    );
    if (alike) alike.rate += often;
    else pieces.push({ rate: often, cost });
  }
  return { pieces, hours, outside, tilted };
}
