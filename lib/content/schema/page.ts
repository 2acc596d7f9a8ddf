import { z } from "zod";
import { date, draft, key, list, questionAndAnswer, sitePath, text } from "./fields.ts";

/**
 * A plain page of `content/pages/`, published at `/<file name>/` or at its permalink; `home`, `about`, `contact`, `privacy` …
 * The pages that the site itself asks for (rules/required-pages.ts) are never drafts and have no permalink.
 */
export const pageSchema = z.strictObject({
  title: text("The headline at the top of the page.", { max: 110 }),
  breadcrumb: text("A shorter name for the breadcrumbs above the headline.", {
    max: 70,
    perLanguage: "own",
  }).optional(),
  searchTitle: text("The title in search results, where the headline is too long or too general.", {
    max: 70,
    perLanguage: "own",
  }).optional(),
  description: text("One or two sentences for search results and cards.", { min: 50, max: 300 }),
  faq: list(
    questionAndAnswer,
    "Questions and answers, shown on the page and given to search engines.",
  ).optional(),
  updatedAt: date("The day of the last real change.", { perLanguage: "inherits" }),
  aliases: list(
    sitePath("An old address without the site's name, such as /about/."),
    "Old addresses of the page; each leads visitors to the new one.",
    { perLanguage: "own" },
  ).optional(),
  permalink: sitePath("The address, where it is not the file's name.", { perLanguage: "own" }).optional(),
  draft,
  noindex: z.boolean().meta({ description: "Kept out of search engines." }).optional(),
  campaignPhone: key(
    "The phone number that this page shows in place of yours: a name in 'campaignPhones' of company.yaml. Only for a page with 'noindex'.",
  ).optional(),
});
