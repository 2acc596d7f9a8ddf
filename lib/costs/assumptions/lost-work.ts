import { type Assumption, assume, fact } from "./assumption.ts";

/** Who cannot work meanwhile, what that costs, and how long help takes to begin. */
export const LOST_WORK = {
  workStoppingShare: fact(
    "help-desk-work-stopping-share",
    22,
    "%",
    "Incidents that keep one person from working until they are resolved",
    0,
    100,
    "One vendor's analysis of its customers' tickets; yours may differ.",
  ),
  outagePeopleShare: assume(60, "%", "Share of all work that stops in an outage", 0, 100, "A guess."),
  downtimeCost: fact(
    "private-industry-hourly-employee-cost",
    45.65,
    "$ per hour",
    "Cost of an hour that a person cannot work",
    0,
    10_000,
    "US private-industry average. Lost sales are not in it.",
  ),
  breakFixResponse: assume(
    4,
    "hours",
    "Wait before work begins: break/fix",
    0,
    200,
    "Nothing is promised; half a working day is a guess.",
  ),
  managedResponse: assume(
    1,
    "hours",
    "Wait before work begins: managed",
    0,
    200,
    "Use the response time that the contract promises.",
  ),
  coManagedResponse: assume(
    0.75,
    "hours",
    "Wait before work begins: co-managed",
    0,
    200,
    "Own staff are near; the provider covers when they are not.",
  ),
  inHouseResponse: assume(0.75, "hours", "Wait before work begins: in-house", 0, 200, "Own staff are near."),
} as const satisfies Record<string, Assumption>;
