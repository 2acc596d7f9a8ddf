import type { industry as English } from "../en/industry.ts";

export const industry: typeof English = {
  rules: "Regeln, die für Sie gelten",
  changes: "Was sich bei jeder Leistung ändert",
  changesHere: "Was in Ihrer Branche anders ist",
};
