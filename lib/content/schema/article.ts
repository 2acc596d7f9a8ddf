import { z } from "zod";
import {
  date,
  draft,
  labeledDrawing,
  list,
  markdown,
  picture,
  questionAndAnswer,
  reference,
  sitePath,
  source,
  text,
} from "./fields.ts";
import { articleVariant, callToAction, variants } from "./variant.ts";

/** An article of `content/articles/`, published at `/<file name>/`. */
export const articleSchema = z.strictObject({
  title: text("The headline at the top of the page.", { max: 110 }),
  breadcrumb: text("A shorter name for the breadcrumbs above the headline.", {
    max: 70,
    perLanguage: "own",
  }).optional(),
  searchTitle: text("The title in search results, where the headline is too long for them.", {
    max: 70,
    perLanguage: "own",
  }).optional(),
  description: text("One or two sentences for search results and cards.", { min: 50, max: 300 }),
  publishedAt: date("The day of publication; in the future: waits until a build after that day.", {
    perLanguage: "inherits",
  }),
  updatedAt: date("The day of the last real change.", { perLanguage: "inherits" }).optional(),
  author: reference("people", "Who wrote it; the company where left out.").optional(),
  reviewer: reference("people", "Who checked it; left out where nobody did.").optional(),
  category: reference("categories", "The section it belongs to."),
  keywords: list(text("A keyword."), "What it is about, in the words people search for.", {
    perLanguage: "own",
  }).optional(),
  about: list(
    text("A name, or a glossary term's file name."),
    "The things it is about: names, or glossary terms by file name.",
    { perLanguage: "inherits" },
  ).optional(),
  image: picture
    .meta({ description: "The picture for cards and lists; a drawn card where left out." })
    .optional(),
  drawing: labeledDrawing
    .meta({ description: "The drawing beside the headline and in lists; its comparison's where left out." })
    .optional(),
  faq: list(
    questionAndAnswer,
    "Questions and answers, shown on the page and given to search engines.",
  ).optional(),
  comparison: reference(
    "comparisons",
    "The comparison that gives this article its table and verdict.",
  ).optional(),
  sources: list(source, "What the article is based on, in addition to the facts it prints.").optional(),
  summary: markdown(
    "The answer in two or three sentences, shown first; a comparison's verdict where left out.",
  ).optional(),
  callToAction: callToAction
    .meta({
      description:
        "What the article asks of its reader, above its form; the site's own words where left out.",
    })
    .optional(),
  variants: variants(articleVariant),
  aliases: list(
    sitePath("An old address without the site's name, such as /about/."),
    "Old addresses of the page; each leads visitors to the new one.",
    { perLanguage: "own" },
  ).optional(),
  permalink: sitePath("The address, where it is not the file's name.", { perLanguage: "own" }).optional(),
  draft,
  featured: z
    .boolean()
    .meta({ description: "Shown first in lists, and on the page that a wrong address leads to." })
    .optional(),
  noindex: z.boolean().meta({ description: "Kept out of search engines and feeds." }).optional(),
});
