import type { Labels } from "../site/labels.ts";
import type { Assumption } from "./assumptions/assumption.ts";
import { FIRM } from "./assumptions/firm.ts";
import { HOURLY_WORK } from "./assumptions/hourly-work.ts";
import { INCIDENTS } from "./assumptions/incidents.ts";
import { LOST_WORK } from "./assumptions/lost-work.ts";
import { PREVENTION } from "./assumptions/prevention.ts";
import { PROVIDER } from "./assumptions/provider.ts";
import { SECURITY } from "./assumptions/security.ts";
import { STAFF } from "./assumptions/staff.ts";

/** Every input of the cost model with its default. Shares are percentages (0 to 100), money is US dollars. */
export const ASSUMPTIONS = {
  ...FIRM,
  ...INCIDENTS,
  ...LOST_WORK,
  ...SECURITY,
  ...PREVENTION,
  ...HOURLY_WORK,
  ...PROVIDER,
  ...STAFF,
} as const satisfies Record<string, Assumption>;

/** The name of one input. */
export type InputKey = keyof typeof ASSUMPTIONS;

const isInput = (key: string): key is InputKey => key in ASSUMPTIONS;

/** The names of all inputs, in the order in which they are shown and written to an address. */
export const INPUT_KEYS: readonly InputKey[] = Object.keys(ASSUMPTIONS).filter(isInput);

const GROUPS = {
  firm: FIRM,
  incidents: INCIDENTS,
  lostWork: LOST_WORK,
  security: SECURITY,
  prevention: PREVENTION,
  hourlyWork: HOURLY_WORK,
  provider: PROVIDER,
  staff: STAFF,
} as const satisfies Record<keyof Labels["costNotes"]["groups"], Record<string, Assumption>>;

const isGroup = (name: string): name is keyof typeof GROUPS => name in GROUPS;

/** The inputs by subject; what each subject is called is a label (`costNotes.groups`). Together they are all inputs, each once. */
export const INPUT_GROUPS = Object.keys(GROUPS)
  .filter(isGroup)
  .map((name) => ({ name, keys: Object.keys(GROUPS[name]).filter(isInput) }));
