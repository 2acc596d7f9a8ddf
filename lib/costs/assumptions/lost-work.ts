import { type Assumption, assume, fact } from "./assumption.ts";

/** Who cannot work meanwhile, what that costs, and how long help takes to begin. */
export const LOST_WORK = {
  workStoppingShare: fact("help-desk-work-stopping-share", 22, "percent", 0, 100),
  outagePeopleShare: assume(60, "percent", 0, 100),
  downtimeCost: fact("private-industry-hourly-employee-cost", 45.65, "dollarsPerHour", 0, 10_000),
  breakFixResponse: assume(4, "hours", 0, 200),
  managedResponse: assume(1, "hours", 0, 200),
  coManagedResponse: assume(0.75, "hours", 0, 200),
  inHouseResponse: assume(0.75, "hours", 0, 200),
} as const satisfies Record<string, Assumption>;
