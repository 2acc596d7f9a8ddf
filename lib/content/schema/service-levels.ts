import { z } from "zod";
import { draft, list, text } from "./fields.ts";

/** A table of response times, `content/service-levels/`. A response is promised, a resolution is not. */
export const serviceLevelsSchema = z.strictObject({
  name: text("The table's caption.", { max: 100 }),
  hours: text("When the clock runs.", { max: 120 }),
  levels: list(
    z.strictObject({
      severity: text("The level's name, such as 'Urgent'.", { max: 40 }),
      meaning: text("What counts as this level, with an example.", { max: 220 }),
      response: text("Within what time somebody who can help answers.", { max: 60 }),
      updates: text("How often you hear from us until it works.", { max: 60 }),
      hours: text("The hours in which this level is answered.", { max: 60 }),
    }),
    "The levels, the most severe first.",
  ),
  note: text("What is promised and what is not.", { max: 400 }),
  draft,
});
