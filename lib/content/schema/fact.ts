import { z } from "zod";
import { date, draft, editionDate, source, text } from "./fields.ts";

/** A fact of `content/facts/`: a figure stated once, with its source; `<Fact id="…"/>` prints it. */
export const factSchema = z.strictObject({
  statement: text("The fact as a complete sentence that makes sense on its own.", { max: 400 }),
  value: z
    .union([z.number(), z.string().min(1)])
    .meta({ description: "The figure: a number, or text for a date." }),
  unit: text("The unit: USD/month, %, days, users …", { max: 40, translate: false }),
  display: text("The few words that are printed where a sentence names the fact: '300 users'.", { max: 60 }),
  workedOut: text("The sum that gives the value, where the passage states only its parts: '29.8 - 7.5'.", {
    max: 80,
    translate: false,
  }).optional(),
  source: source.meta({ description: "Where it is stated." }),
  edition: z
    .strictObject({
      of: editionDate("What the figure speaks of: the year, month or day of this edition."),
      next: editionDate("When the publisher's next edition is due."),
      kept: text("Why this edition stays though the next one is out; the page prints it beside the source.", {
        max: 200,
      }).optional(),
    })
    .meta({
      description:
        "For a figure of a series (a yearly report, a monthly table): its edition and the next one.",
    })
    .optional(),
  reviewBy: date("The day by which somebody has to look again."),
  draft,
});
