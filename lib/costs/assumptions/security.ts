import { type Assumption, assume, fact } from "./assumption.ts";

/** A serious security incident: a break-in, ransomware, a diverted payment. At most one in a year. */
export const SECURITY = {
  securityRate: fact("small-business-cyber-claim-frequency", 1.21, "percentPerYear", 0, 20),
  securityMean: fact("small-business-cyber-claim-average", 77_000, "dollars", 0, 10_000_000),
  securityTypical: assume(15_840, "dollars", 0, 10_000_000),
  securityPrevention: fact("mfa-everywhere-incident-reduction", 28.6, "percent", 0, 100),
} as const satisfies Record<string, Assumption>;
