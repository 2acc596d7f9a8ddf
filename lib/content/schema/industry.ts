import { z } from "zod";
import { date, draft, list, questionAndAnswer, reference, text } from "./fields.ts";

/** What clients of one industry need, `content/industries/`, published at `/industries/<file name>/`. Only where it differs from the others. */
export const industrySchema = z.strictObject({
  title: text("The page's headline: 'IT support for dental practices'.", { max: 110 }),
  searchTitle: text("The title in search results, where the headline is too long for them.", {
    max: 70,
    perLanguage: "own",
  }).optional(),
  description: text("One or two sentences for search results and cards.", { min: 50, max: 300 }),
  name: text("The firms, in the plural: 'Dental practices'.", { max: 60 }),
  rules: list(
    z.strictObject({
      fact: reference("facts", "The fact that states the rule, with its source."),
      means: text("What it asks of the firm's IT, in a sentence or two.", { max: 400 }),
    }),
    "The rules that bind these firms.",
  ).optional(),
  changes: list(
    z.strictObject({
      service: reference("services", "A service's file name.", { link: true }),
      text: text("What is different in it for these firms.", { max: 400 }),
    }),
    "What changes in each service.",
  ),
  comparisons: list(
    reference("comparisons", "A comparison's file name.", { link: true }),
    "Comparisons that these firms have to decide.",
  ).optional(),
  faq: list(
    questionAndAnswer,
    "Questions and answers, shown on the page and given to search engines.",
  ).optional(),
  order: z
    .int()
    .min(1)
    .max(99)
    .meta({ description: "Its place in lists; the smallest number comes first." })
    .optional(),
  updatedAt: date("The day of the last real change.", { perLanguage: "inherits" }),
  draft,
});
