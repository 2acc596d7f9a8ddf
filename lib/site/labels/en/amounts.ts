/** Numbers with their words, as the amounts of content/ are printed. */
import type { Formats, PluralForms } from "../../formats.ts";

export const amounts = (f: Formats) => {
  const counted = (forms: PluralForms) => (value: number) => f.counted(value, forms);
  return {
    people: counted({ one: "person", other: "people" }),
    minutes: counted({ one: "minute", other: "minutes" }),
    hours: counted({ one: "hour", other: "hours" }),
    days: counted({ one: "day", other: "days" }),
    months: counted({ one: "month", other: "months" }),
    years: counted({ one: "year", other: "years" }),
  };
};
