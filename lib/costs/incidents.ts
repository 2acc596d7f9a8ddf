import { expectedHours, type HoursLaw } from "./hours.ts";
import type { ModelId } from "./models.ts";
import type { Scenario } from "./scenario.ts";

/** `everyday`: one person's or device's problem. `outage`: one that stops a large part of the firm. */
export const INCIDENT_KINDS = ["everyday", "outage"] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** What happened in one incident, and whether the model bills it by the hour. */
type Circumstance = {
  readonly probability: number;
  readonly afterHours: boolean;
  readonly needsPart: boolean;
  readonly stopsWork: boolean;
  readonly billed: boolean;
};

/** What one incident costs: `fixed` dollars, `billed` for each billed hour and `lost` for each hour that is worked on it. */
export type IncidentCost = { readonly fixed: number; readonly billed: number; readonly lost: number };

/** Technician hours of an incident. */
export function hoursLaw(s: Scenario, kind: IncidentKind): HoursLaw {
  return kind === "everyday"
    ? { median: s.hoursTypical, sigma: s.hoursSpread }
    : { median: s.outageHoursTypical, sigma: s.outageHoursSpread };
}

/**
 * Expected incidents in a year before anybody prevents any. Everyday: as many as make up the hours of help that are not routine, people ×
 * help hours × (1 − routine share) ÷ mean hours of an incident. A firm without people has no outages, and incidents that take no time are none.
 */
export function incidentRate(s: Scenario, kind: IncidentKind): number {
  if (kind === "outage") return s.people > 0 ? s.outagesPerYear : 0;
  const hours = expectedHours(hoursLaw(s, kind));
  return hours > 0 ? (s.people * s.helpHours * (1 - s.routineShare / 100)) / hours : 0;
}

/** Share (0 to 1) of the incidents of an unmanaged firm that a model prevents: an assumption, never a finding. */
export function prevention(s: Scenario, model: ModelId): number {
  return model === "breakFix" ? 0 : s[`${model}Prevention`] / 100;
}

/** Share (0 to 1) of incidents that a model bills by the hour. */
export function billedShare(s: Scenario, model: ModelId): number {
  if (model === "breakFix") return 1;
  return (model === "inHouse" ? s.escalatedShare : s.outOfScopeShare) / 100;
}

/** Hours until somebody begins to work on an incident; without a contract one stopped person waits longer than a stopped firm. */
export function responseHours(s: Scenario, model: ModelId, kind: IncidentKind): number {
  return model === "breakFix" && kind === "outage" ? s.breakFixOutageResponse : s[`${model}Response`];
}

/**
 * What one incident costs under a model. Labor: max(minimum, hours) × rate × after-hours multiplier if billed. Downtime: (wait +
 * hours) × people stopped × cost of an hour.
 */
export function incidentCost(
  s: Scenario,
  kind: IncidentKind,
  model: ModelId,
  what: Circumstance,
): IncidentCost {
  const rate = s.hourlyRate * (what.afterHours ? s.afterHoursMultiplier : 1);
  const stopped = kind === "outage" ? (s.people * s.outagePeopleShare) / 100 : what.stopsWork ? 1 : 0;
  const lost = stopped * s.downtimeCost;
  return {
    fixed: (what.needsPart ? s.partsCost : 0) + lost * responseHours(s, model, kind),
    billed: what.billed ? rate : 0,
    lost,
  };
}

/** All circumstances of an incident under a model with their probabilities. */
export function circumstances(s: Scenario, kind: IncidentKind, model: ModelId): readonly Circumstance[] {
  const everyday = kind === "everyday";
  const flag = (share: number) =>
    [
      { on: true, p: share },
      { on: false, p: 1 - share },
    ].filter(({ p }) => p > 0);
  return flag(s.afterHoursShare / 100).flatMap((afterHours) =>
    flag(everyday ? s.partsShare / 100 : 0).flatMap((needsPart) =>
      flag(everyday ? s.workStoppingShare / 100 : 1).flatMap((stopsWork) =>
        flag(billedShare(s, model)).map((billed) => ({
          probability: afterHours.p * needsPart.p * stopsWork.p * billed.p,
          afterHours: afterHours.on,
          needsPart: needsPart.on,
          stopsWork: stopsWork.on,
          billed: billed.on,
        })),
      ),
    ),
  );
}
