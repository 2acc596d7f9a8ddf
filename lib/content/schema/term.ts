import { z } from "zod";
import { date, draft, list, reference, text } from "./fields.ts";

/** A term of `content/glossary/`, published at `/glossary/<file name>/`; articles link to it at first use by themselves. */
export const termSchema = z.strictObject({
  term: text("The term, as it is written inside a sentence.", { max: 60 }),
  alsoCalled: list(text("Another name.", { max: 60 }), "Other names, linked as well.", {
    perLanguage: "own",
  }).optional(),
  definition: text("What it means, in one or two plain sentences.", { min: 40, max: 400 }),
  related: list(reference("glossary", "A term's file name.", { link: true }), "Related terms.").optional(),
  updatedAt: date("The day of the last real change.", { perLanguage: "inherits" }),
  draft,
});
