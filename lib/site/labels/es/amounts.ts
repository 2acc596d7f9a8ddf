import type { PluralForms } from "../../formats.ts";
import type { amounts as English } from "../en/amounts.ts";

export const amounts: typeof English = (f) => {
  const counted = (forms: PluralForms) => (value: number) => f.counted(value, forms);
  return {
    people: counted({ one: "persona", other: "personas" }),
    minutes: counted({ one: "minuto", other: "minutos" }),
    hours: counted({ one: "hora", other: "horas" }),
    days: counted({ one: "día", other: "días" }),
    months: counted({ one: "mes", other: "meses" }),
    years: counted({ one: "año", other: "años" }),
  };
};
