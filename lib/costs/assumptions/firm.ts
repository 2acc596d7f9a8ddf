import { type Assumption, assume } from "./assumption.ts";

/** Who and what is to be looked after. */
export const FIRM = {
  people: assume(25, "people", "People who use IT", 0, 2000, "An example; enter your own."),
  devices: assume(30, "devices", "Devices", 0, 5000, "1.2 devices a person until you enter your own."),
  equipmentAge: assume(4, "years", "Average age of the equipment", 0, 15, "An example; enter your own."),
} as const satisfies Record<string, Assumption>;
