import { type Assumption, assume, fact } from "./assumption.ts";

/** Who cannot work meanwhile, what that costs, how long help takes to begin, and the time that the firm itself puts in. */
export const LOST_WORK = {
  downtimeCost: fact("private-industry-hourly-employee-cost", 45.65, "dollarsPerHour", 0, 10_000),
  workStoppingShare: fact("help-desk-work-stopping-share", 22, "percent", 0, 100),
  outagePeopleShare: assume(60, "percent", 0, 100),
  breakFixResponse: assume(8, "hours", 0, 200),
  breakFixOutageResponse: assume(4, "hours", 0, 200),
  managedResponse: assume(1, "hours", 0, 200),
  coManagedResponse: assume(0.75, "hours", 0, 200),
  inHouseResponse: assume(0.75, "hours", 0, 200),
  breakFixOwnHours: assume(3, "hoursPerPersonYear", 0, 100),
  managedOwnHours: assume(2, "hoursPerPersonYear", 0, 100),
  coManagedOwnHours: assume(3, "hoursPerPersonYear", 0, 100),
  inHouseOwnHours: assume(3, "hoursPerPersonYear", 0, 100),
} as const satisfies Record<string, Assumption>;
