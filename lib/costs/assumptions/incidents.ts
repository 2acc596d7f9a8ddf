import { type Assumption, assume } from "./assumption.ts";

/**
 * How much help the firm needs, and how long it takes, before anybody prevents anything. `helpHours` is the one assumption that every text of
 * the site works with (`docs/cost-model.md`); outages and security incidents come on top.
 */
export const INCIDENTS = {
  helpHours: assume(5, "hoursPerPersonYear", 0, 100),
  routineShare: assume(40, "percent", 0, 100),
  hoursTypical: assume(0.75, "hours", 0, 100),
  hoursSpread: assume(0.9, "logDeviation", 0, 1.5),
  outagesPerYear: assume(0.3, "perYear", 0, 50),
  outageHoursTypical: assume(5, "hours", 0, 500),
  outageHoursSpread: assume(0.8, "logDeviation", 0, 1.5),
} as const satisfies Record<string, Assumption>;
