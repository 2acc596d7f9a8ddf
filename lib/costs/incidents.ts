import { expectedHours, type HoursLaw } from "./hours.ts";
import type { ModelId } from "./models.ts";
import type { Scenario } from "./scenario.ts";

/** `everyday`: one person's or device's problem. `outage`: one that stops a large part of the firm. */
export const INCIDENT_KINDS = ["everyday", "outage"] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/**
 * What happened in one incident, the same under every model. `difficulty` is uniform on [0, 1): a model whose fee or
 * staff do not cover a share s of incidents is billed for those with `difficulty < s`, so what is too hard for the model with the
 * smaller share is too hard for the other one too.
 */
export type Circumstance = {
  readonly afterHours: boolean;
  readonly needsPart: boolean;
  readonly stopsWork: boolean;
  readonly difficulty: number;
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
  if (model === "breakFix") return 0;
  if (model === "managed") return s.managedPrevention / 100;
  return (model === "coManaged" ? s.coManagedPrevention : s.inHousePrevention) / 100;
}

/** Share (0 to 1) of incidents that a model bills by the hour. */
export function billedShare(s: Scenario, model: ModelId): number {
  if (model === "breakFix") return 1;
  return (model === "inHouse" ? s.escalatedShare : s.outOfScopeShare) / 100;
}

/** Hours until somebody begins to work on an incident; without a contract one stopped person waits longer than a stopped firm. */
export function responseHours(s: Scenario, model: ModelId, kind: IncidentKind): number {
  if (model === "breakFix") return kind === "outage" ? s.breakFixOutageResponse : s.breakFixResponse;
  if (model === "managed") return s.managedResponse;
  return model === "coManaged" ? s.coManagedResponse : s.inHouseResponse;
}

/**
 * What one incident costs under a model. Labour: max(minimum, hours) × rate × after-hours multiplier if billed. Downtime: (wait +
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
    billed: what.difficulty < billedShare(s, model) ? rate : 0,
    lost,
  };
}

/** All circumstances of an incident with their probabilities; `difficulty` is cut where some model's billing changes. */
export function circumstances(
  s: Scenario,
  kind: IncidentKind,
): readonly (Circumstance & { readonly probability: number })[] {
  const cuts = [...new Set([0, s.outOfScopeShare / 100, s.escalatedShare / 100, 1])].sort((x, y) => x - y);
  const everyday = kind === "everyday";
  const flag = (percent: number) => [
    { on: true, p: percent / 100 },
    { on: false, p: 1 - percent / 100 },
  ];
  return flag(s.afterHoursShare).flatMap((afterHours) =>
    flag(everyday ? s.partsShare : 0).flatMap((needsPart) =>
      flag(everyday ? s.workStoppingShare : 100).flatMap((stopsWork) =>
        cuts
          .slice(1)
          .map((cut, i) => {
            const from = cuts[i] ?? 0;
            return {
              afterHours: afterHours.on,
              needsPart: needsPart.on,
              stopsWork: stopsWork.on,
              difficulty: from,
              probability: afterHours.p * needsPart.p * stopsWork.p * (cut - from),
            };
          })
          .filter((c) => c.probability > 0),
      ),
    ),
  );
}
