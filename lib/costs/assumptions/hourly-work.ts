import { type Assumption, assume, price } from "./assumption.ts";

/** What is billed by the hour or by the piece, and what every model buys beside the support. */
export const HOURLY_WORK = {
  hourlyRate: price("on-demand-hour", 150, "dollarsPerHour", 0, 2000),
  minimumHours: assume(0.5, "hours", 0, 24),
  afterHoursShare: assume(8, "percent", 0, 100),
  afterHoursMultiplier: assume(1.5, "times", 1, 10),
  partsShare: assume(10, "percent", 0, 100),
  partsCost: assume(180, "dollars", 0, 100_000),
  toolsPerPerson: assume(20, "dollarsPerPersonMonth", 0, 1000),
  backupPerServer: price("backup-per-server", 167.5, "dollarsPerServerMonth", 0, 10_000),
  projectHours: assume(1.5, "hoursPerPersonYear", 0, 100),
} as const satisfies Record<string, Assumption>;
