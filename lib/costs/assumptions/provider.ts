import { type Assumption, assume, price } from "./assumption.ts";

/** What managed and co-managed IT cost by contract. */
export const PROVIDER = {
  managedFee: price(
    "managed-per-user",
    140,
    "$ per person per month",
    "Managed IT fee",
    0,
    2000,
    "The middle of our own prices; use the one you are quoted.",
  ),
  managedMinimum: assume(
    0,
    "$ per month",
    "Least monthly fee, managed and co-managed",
    0,
    100_000,
    "None is assumed; many contracts have one.",
  ),
  coManagedFee: price(
    "co-managed-per-user",
    67.5,
    "$ per person per month",
    "Co-managed IT fee",
    0,
    2000,
    "The middle of our own prices; use the one you are quoted.",
  ),
  outOfScopeShare: assume(
    10,
    "%",
    "Incidents the fee does not cover, billed by the hour",
    0,
    100,
    "No flat fee covers everything; read the contract's exclusions.",
  ),
  onboarding: price(
    "onboarding-flat",
    4650,
    "$, once",
    "Onboarding by a provider",
    0,
    1_000_000,
    "The middle of our own prices; use the one you are quoted.",
  ),
  contractYears: assume(
    3,
    "years",
    "Years over which onboarding is spread",
    1,
    10,
    "A common length to plan for; change it to your own.",
  ),
} as const satisfies Record<string, Assumption>;
