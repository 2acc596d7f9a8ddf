import { type Assumption, assume } from "./assumption.ts";

/** No fact stands behind these three. */
export const PREVENTION = {
  managedPrevention: assume(
    25,
    "%",
    "Incidents that managed IT prevents",
    0,
    100,
    "Nobody has measured this for your firm. Set it to 0 to see the comparison without it.",
  ),
  coManagedPrevention: assume(
    25,
    "%",
    "Incidents that co-managed IT prevents",
    0,
    100,
    "The same as managed IT. Set it to 0 to see the comparison without it.",
  ),
  inHousePrevention: assume(
    20,
    "%",
    "Incidents that an in-house technician prevents",
    0,
    100,
    "A little less than a provider; a guess. Set it to 0 to see the comparison without it.",
  ),
} as const satisfies Record<string, Assumption>;
