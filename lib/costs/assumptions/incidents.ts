import { type Assumption, assume } from "./assumption.ts";

/** How often something goes wrong and how long it takes to repair, before anybody prevents anything. */
export const INCIDENTS = {
  incidentsPerPerson: assume(1.5, "perPersonYear", 0, 100),
  incidentsPerDevice: assume(0.8, "perDeviceYear", 0, 100),
  ageEffect: assume(10, "percentPerYearOfAge", 0, 100),
  sizeEffect: assume(0, "percentPerDoubling", -50, 50),
  hoursTypical: assume(0.75, "hours", 0, 100),
  hoursSpread: assume(0.9, "logDeviation", 0, 1.5),
  outagesPerYear: assume(0.3, "perYear", 0, 50),
  outageHoursTypical: assume(5, "hours", 0, 500),
  outageHoursSpread: assume(0.8, "logDeviation", 0, 1.5),
} as const satisfies Record<string, Assumption>;
