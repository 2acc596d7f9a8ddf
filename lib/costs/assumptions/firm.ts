import { type Assumption, assume } from "./assumption.ts";

/** Who and what is to be looked after. */
export const FIRM = {
  people: assume(25, "people", 0, 2000),
  devices: assume(30, "devices", 0, 5000),
  servers: assume(1, "servers", 0, 200),
} as const satisfies Record<string, Assumption>;
