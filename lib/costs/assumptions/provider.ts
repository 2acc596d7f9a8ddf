import { type Assumption, assume, price } from "./assumption.ts";

/** What managed and co-managed IT cost by contract. */
export const PROVIDER = {
  managedFee: price("managed-per-user", 140, "dollarsPerPersonMonth", 0, 2000),
  managedDeviceFee: price("managed-per-device", 80, "dollarsPerDeviceMonth", 0, 2000, 0),
  minimumBilled: assume(10, "peopleOrDevices", 0, 1000),
  coManagedFee: price("co-managed-per-user", 67.5, "dollarsPerPersonMonth", 0, 2000),
  outOfScopeShare: assume(10, "percent", 0, 100),
  onboarding: price("onboarding-flat", 4650, "dollarsOnce", 0, 1_000_000),
  contractYears: assume(3, "years", 1, 10),
} as const satisfies Record<string, Assumption>;
