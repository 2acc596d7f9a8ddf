import { z } from "zod";
import { date, draft, source, text } from "./fields.ts";

/** A fact of `content/facts/`: a figure stated once, with its source; `<Fact id="…"/>` prints it. */
export const factSchema = z.strictObject({
  statement: text("The fact as a complete sentence that makes sense on its own.", { max: 400 }),
  value: z
    .union([z.number(), z.string().min(1)])
    .meta({ description: "The figure: a number, or text for a date." }),
  unit: text("The unit: USD/month, %, days, users …", { max: 40 }),
  display: text("The few words <Fact/> prints inside a sentence: '300 users'.", { max: 60 }),
  source: source.meta({ description: "Where it is stated." }),
  reviewBy: date("The day by which somebody has to look again."),
  draft,
});

export type FactData = z.infer<typeof factSchema>;
