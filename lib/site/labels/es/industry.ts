import type { industry as English } from "../en/industry.ts";

export const industry: typeof English = {
  rules: "Normas que se le aplican",
  changes: "Qué cambia en cada servicio",
  changesHere: "Qué es distinto en su sector",
};
