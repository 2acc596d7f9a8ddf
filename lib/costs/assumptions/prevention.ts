import { type Assumption, assume } from "./assumption.ts";

/** No published figure supports these three. */
export const PREVENTION = {
  managedPrevention: assume(25, "percent", 0, 100),
  coManagedPrevention: assume(25, "percent", 0, 100),
  inHousePrevention: assume(20, "percent", 0, 100),
} as const satisfies Record<string, Assumption>;
