import { z } from "zod";
import { type FieldMeta, text } from "./fields.ts";

/** `content/labels.yaml`: texts of the program in the company's own words. */
export const labelsSchema = z.strictObject({
  labels: z.record(z.string(), text("What it says.", { max: 500 })).meta({
    description: "Each label under its path: 'article.readNext: More on this'.",
    perLanguage: "own",
  } satisfies FieldMeta),
});
