import type { Assumption } from "./assumptions/assumption.ts";
import { FIRM } from "./assumptions/firm.ts";
import { HOURLY_WORK } from "./assumptions/hourly-work.ts";
import { INCIDENTS } from "./assumptions/incidents.ts";
import { LOST_WORK } from "./assumptions/lost-work.ts";
import { PREVENTION } from "./assumptions/prevention.ts";
import { PROVIDER } from "./assumptions/provider.ts";
import { STAFF } from "./assumptions/staff.ts";

/** Every input of the cost model with its default. Shares are percentages (0 to 100), money is US dollars. */
export const ASSUMPTIONS = {
  ...FIRM,
  ...INCIDENTS,
  ...LOST_WORK,
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

/** The inputs by subject, each subject with its heading. Together they are all inputs, each once. */
export const INPUT_GROUPS: readonly { readonly title: string; readonly keys: readonly InputKey[] }[] = [
  { title: "Your firm", inputs: FIRM },
  { title: "What goes wrong in a year", inputs: INCIDENTS },
  { title: "Work lost while waiting", inputs: LOST_WORK },
  { title: "What each model prevents", inputs: PREVENTION },
  { title: "Work and parts billed as they come", inputs: HOURLY_WORK },
  { title: "The provider's contract", inputs: PROVIDER },
  { title: "Your own staff", inputs: STAFF },
].map(({ title, inputs }) => ({ title, keys: Object.keys(inputs).filter(isInput) }));
