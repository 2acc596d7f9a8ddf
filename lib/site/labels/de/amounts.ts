import type { PluralForms } from "../../formats.ts";
import type { amounts as English } from "../en/amounts.ts";

export const amounts: typeof English = (f) => {
  const counted = (forms: PluralForms) => (value: number) => f.counted(value, forms);
  return {
    people: counted({ one: "Person", other: "Personen" }),
    minutes: counted({ one: "Minute", other: "Minuten" }),
    hours: counted({ one: "Stunde", other: "Stunden" }),
    days: counted({ one: "Tag", other: "Tage" }),
    months: counted({ one: "Monat", other: "Monate" }),
    years: counted({ one: "Jahr", other: "Jahre" }),
  };
};
