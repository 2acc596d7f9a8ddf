import { z } from "zod";
import { optionColorNames } from "../../site/colors.ts";
import { draft, type FieldMeta, list, reference, text } from "./fields.ts";

/** An option of `content/options/`: the same thing, color and graph node in every comparison. */
export const optionSchema = z.strictObject({
  name: text("Its name, as a column heading.", { max: 40 }),
  summary: text("What it is, in one or two sentences.", { max: 300 }),
  service: reference("services", "The service page that offers it.", { link: true }).optional(),
  term: reference("glossary", "The glossary term that defines it, where no service offers it.", {
    link: true,
  }).optional(),
  color: z.enum(optionColorNames).meta({
    description: `One of: ${optionColorNames.join(", ")}.`,
    formerly: "colour",
  } satisfies FieldMeta),
  bestFor: list(text("A kind of business or situation.", { max: 160 }), "Who is well served by it."),
  notFor: list(text("A kind of business or situation.", { max: 160 }), "Who is not."),
  draft,
});
