import { type FixedCosts, fixedCosts } from "./fixed-costs.ts";
import { expectedBilledHours, expectedHours } from "./hours.ts";
import {
  billedShare,
  hoursLaw,
  INCIDENT_KINDS,
  incidentRate,
  prevention,
  responseHours,
} from "./incidents.ts";
import { MODEL_IDS, type ModelId } from "./models.ts";
import { recordOf } from "./record.ts";
import type { Scenario } from "./scenario.ts";
import { securityIncident } from "./security-incident.ts";

/** The expected cost of a year in its parts, US dollars. */
export type CostParts = FixedCosts & {
  readonly repairs: number;
  readonly parts: number;
  readonly downtime: number;
  readonly security: number;
};

/** The parts in the order in which they are shown. */
export const COST_PARTS = [
  "fees",
  "onboarding",
  "staff",
  "tools",
  "backup",
  "upkeep",
  "projects",
  "repairs",
  "parts",
  "downtime",
  "ownTime",
  "security",
] as const satisfies readonly (keyof CostParts)[];

/**
 * The expected cost of a year under each model, part by part, in closed form: fixed costs + rate × (1 − prevented) ×
 * E[cost of an incident], with E[max(m, H)] of the log-normal law for billed hours. No grid and no bins are involved, so it also checks
 * those.
 */
export function expectedParts(s: Scenario): Readonly<Record<ModelId, CostParts>> {
  const fixed = fixedCosts(s);
  const afterHours = 1 + (s.afterHoursShare / 100) * (s.afterHoursMultiplier - 1);
  const kinds = INCIDENT_KINDS.map((kind) => {
    const law = hoursLaw(s, kind);
    const everyday = kind === "everyday";
    return {
      kind,
      rate: incidentRate(s, kind),
      labor: s.hourlyRate * afterHours * expectedBilledHours(law, s.minimumHours),
      part: everyday ? (s.partsShare / 100) * s.partsCost : 0,
      stopped: everyday ? s.workStoppingShare / 100 : (s.people * s.outagePeopleShare) / 100,
      hours: expectedHours(law),
    };
  });
  return recordOf(MODEL_IDS, (model) => {
    const billed = billedShare(s, model);
    const { probability, mean } = securityIncident(s, model);
    const sums = { repairs: 0, parts: 0, downtime: 0, security: probability * mean };
    for (const { kind, rate, labor, part, stopped, hours } of kinds) {
      const left = rate * (1 - prevention(s, model));
      sums.repairs += left * billed * labor;
      sums.parts += left * part;
      sums.downtime += left * stopped * s.downtimeCost * (responseHours(s, model, kind) + hours);
    }
    return { ...fixed[model], ...sums };
  });
}

/** The expected cost of a year under each model, US dollars. */
export function expectedCosts(s: Scenario): Readonly<Record<ModelId, number>> {
  const parts = expectedParts(s);
  return recordOf(MODEL_IDS, (model) => Object.values(parts[model]).reduce((sum, x) => sum + x, 0));
}
