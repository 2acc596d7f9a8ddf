import { type Assumption, assume, price } from "./assumption.ts";

/** What is billed by the hour or by the piece. */
export const HOURLY_WORK = {
  hourlyRate: price(
    "on-demand-hour",
    150,
    "$ per hour",
    "Hourly rate for billed work",
    0,
    2000,
    "Our own price; use the rate you are quoted.",
  ),
  minimumHours: assume(
    0.5,
    "hours",
    "Least time billed for an incident",
    0,
    24,
    "Half an hour; many firms bill a full one. Read your contract.",
  ),
  afterHoursShare: assume(
    8,
    "%",
    "Incidents handled outside working hours",
    0,
    100,
    "A guess for a firm that works office hours.",
  ),
  afterHoursMultiplier: assume(
    1.5,
    "times",
    "After-hours rate as a multiple of the hourly rate",
    1,
    10,
    "Time and a half, as in our own prices; read your contract.",
  ),
  partsShare: assume(10, "%", "Incidents that need a part", 0, 100, "A guess; check your invoices."),
  partsCost: assume(180, "$", "Cost of a part", 0, 100_000, "A guess; check your invoices."),
  toolsPerPerson: assume(
    20,
    "$ per person per month",
    "Security, backup and management software bought separately (break/fix, in-house)",
    0,
    1000,
    "So that every model buys the same protection; use your own invoices.",
  ),
  upkeepHours: assume(
    1.5,
    "hours per person per year",
    "Routine work billed by the hour under break/fix (joiners, leavers, updates)",
    0,
    100,
    "A low guess, which favors break/fix. The fee or the staff cover it in the other models.",
  ),
  projectHours: assume(
    1.5,
    "hours per person per year",
    "Project work (new offices, migrations)",
    0,
    100,
    "A guess; the hours are the same in every model.",
  ),
} as const satisfies Record<string, Assumption>;
