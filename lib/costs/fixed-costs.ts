import { MODEL_IDS, type ModelId } from "./models.ts";
import { recordOf } from "./record.ts";
import type { Scenario } from "./scenario.ts";

/** The parts of a year's cost that do not depend on what breaks, in US dollars. */
export type FixedCosts = {
  readonly fees: number;
  readonly onboarding: number;
  readonly staff: number;
  readonly tools: number;
  readonly backup: number;
  readonly upkeep: number;
  readonly projects: number;
  readonly ownTime: number;
};

/** In-house positions, counted in halves: enough for the people, never fewer than the smallest team, none for a firm without people. */
export function positions(s: Scenario): number {
  if (s.people === 0) return 0;
  return Math.ceil(2 * Math.max(s.minimumStaff, s.people / s.peoplePerTechnician)) / 2;
}

/** What an employed position costs in a year: salary ÷ (1 − benefits share) + training. */
export function positionCost(s: Scenario): number {
  return s.salary / (1 - s.benefitsShare / 100) + s.training;
}

/**
 * A month of managed IT, US dollars: the lower bill where the provider counts either people or devices, each with its floor.
 */
function managedMonth({ people, devices, managedFee, managedDeviceFee, minimumBilled }: Scenario): number {
  const byPerson = managedFee * Math.max(minimumBilled, people);
  const countsDevices = managedDeviceFee > 0 && devices > 0;
  return countsDevices ? Math.min(byPerson, managedDeviceFee * Math.max(minimumBilled, devices)) : byPerson;
}

/** Hours of routine work per person per year: new hires, departures, updates, backup checks. */
const routineHours = (s: Scenario) => (s.helpHours * s.routineShare) / 100;

/** A year's costs that are known in advance, for each model. A firm without people pays nothing. */
export function fixedCosts(s: Scenario): Readonly<Record<ModelId, FixedCosts>> {
  const projects = s.people * s.projectHours * s.hourlyRate;
  const bought = projects * (1 - s.staffProjectShare / 100);
  const tools = s.people * s.toolsPerPerson * 12;
  const backup = s.people === 0 ? 0 : s.servers * s.backupPerServer * 12;
  const onboarding = s.people === 0 ? 0 : s.onboarding / s.contractYears;
  const fee = (month: number) => (s.people === 0 ? 0 : 12 * month);
  const staff = positions(s) * positionCost(s);
  const cover = positions(s) * s.absenceDays * s.coverHours * s.hourlyRate;
  const none = { fees: 0, onboarding: 0, staff: 0, tools: 0, backup, upkeep: 0, projects };
  const own: Record<ModelId, Partial<FixedCosts>> = {
    breakFix: { tools, upkeep: s.people * routineHours(s) * s.hourlyRate },
    managed: { fees: fee(managedMonth(s)), onboarding },
    coManaged: {
      fees: fee(s.coManagedFee * Math.max(s.minimumBilled, s.people)),
      onboarding,
      staff: (staff * s.coManagedStaffShare) / 100,
      projects: bought,
    },
    inHouse: { staff: staff + cover, tools, projects: bought },
  };
  return recordOf(MODEL_IDS, (model) => ({
    ...none,
    ownTime: s.people * s[`${model}OwnHours`] * s.downtimeCost,
    ...own[model],
  }));
}

/** The sum of a model's fixed costs, US dollars a year. */
export function fixedTotals(s: Scenario): Readonly<Record<ModelId, number>> {
  const costs = fixedCosts(s);
  return recordOf(MODEL_IDS, (model) => Object.values(costs[model]).reduce((sum, x) => sum + x, 0));
}
