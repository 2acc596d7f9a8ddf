import { type Assumption, assume, fact } from "./assumption.ts";

/** What it takes to employ technicians. */
export const STAFF = {
  salary: fact("computer-support-specialist-median-pay", 60810, "dollarsPerYear", 0, 500_000),
  benefitsShare: fact("private-industry-benefits-beyond-pay", 22.3, "percent", 0, 90),
  peoplePerTechnician: assume(75, "people", 1, 2000),
  minimumStaff: assume(1, "positions", 0, 50),
  coManagedStaffShare: assume(100, "percent", 0, 100),
  training: assume(2500, "dollarsPerPositionYear", 0, 100_000),
  absenceDays: assume(25, "daysPerPositionYear", 0, 260),
  coverHours: assume(2, "hoursPerDay", 0, 24),
  escalatedShare: assume(15, "percent", 0, 100),
  staffProjectShare: assume(70, "percent", 0, 100),
} as const satisfies Record<string, Assumption>;
