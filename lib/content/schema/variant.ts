/**
 * Other words for a page, shown to a part of its readers until the counts say whether they do better (docs/operations.md, "Experiments").
 * Only what is on the page: search engines, feeds, lists and cards have the page's own words.
 */
import { z } from "zod";
import { type FieldMeta, text } from "./fields.ts";

/** What an article asks of its reader, above its form. */
export const callToAction = z.strictObject({
  title: text("The heading above the form.", { max: 90 }).optional(),
  invitation: text("One or two sentences below that: what to write, and what comes of it.", {
    max: 400,
  }).optional(),
});

const verdict = text("Another first sentence for the short answer.", { max: 300 });

/** What a variant of an article may say in place of the article. */
export const articleVariant = z.strictObject({
  title: text("Another headline.", { max: 110 }).optional(),
  verdict: verdict.optional(),
  callToAction: callToAction.meta({ description: "Other words above the form." }).optional(),
});

/** The headline is the article's, so a comparison has no variant of it. */
export const comparisonVariant = articleVariant.omit({ title: true });

export type ArticleVariant = z.infer<typeof articleVariant>;

/** Each more takes more readers away from the others. */
const mostVariants = 3;

export function variants<Variant extends z.ZodType>(variant: Variant) {
  return z
    .array(variant)
    .min(1)
    .max(mostVariants)
    .meta({
      description:
        "An experiment: other words that a part of the readers is shown until the counts say which do better. One to three variants, each with a title, a verdict or a callToAction.",
      // Readers of another language are others, and so is their experiment.
      perLanguage: "own",
    } satisfies FieldMeta)
    .optional();
}
