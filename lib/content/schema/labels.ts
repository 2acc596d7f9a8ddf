import { z } from "zod";
import type { FieldMeta } from "./fields.ts";

/** `content/labels.yaml`: texts of the program in the company's own words. */
export const labelsSchema = z.strictObject({
  labels: z.record(z.string(), z.string().trim().min(1).max(500)).meta({
    description: "Each label under its path: 'article.readNext: More on this'.",
    perLanguage: "own",
  } satisfies FieldMeta),
});
