import { z } from "zod";
import { date, draft, list, listDrawing, questionAndAnswer, reference, text } from "./fields.ts";

const line = (description: string) => text(description, { max: 220 });

/** A service page of `content/services/`, published at `/services/<file name>/`. */
export const serviceSchema = z.strictObject({
  title: text("The service's name, which is the headline of its page.", { max: 70 }),
  searchTitle: text("The title in search results, where the name alone says too little.", {
    max: 70,
    perLanguage: "own",
  }).optional(),
  description: text("One or two sentences for search results and cards.", { min: 50, max: 300 }),
  serviceType: text("The kind of service, in the trade's words.", { max: 80 }),
  audience: text("Who it is for, in one sentence.", { max: 220 }),
  notFor: list(line("A kind of business or situation."), "Who should buy something else."),
  included: list(line("Something included."), "What the service includes."),
  excluded: list(line("Something not included."), "What it does not include."),
  steps: list(
    z.strictObject({ title: text("The step.", { max: 60 }), text: line("What happens.") }),
    "How it starts, step by step.",
  ),
  serviceLevels: reference("service-levels", "The table of response times that applies to it.").optional(),
  prices: list(reference("prices", "A price's file name."), "The prices that apply to it.").optional(),
  comparisons: list(
    reference("comparisons", "A comparison's file name.", { link: true }),
    "Comparisons that help to decide.",
  ).optional(),
  drawing: listDrawing
    .meta({
      description:
        "Its drawing in the list of services; that of its first comparison that has one where left out.",
    })
    .optional(),
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
  publishedAt: date("The day of publication.", { perLanguage: "inherits" }).optional(),
  updatedAt: date("The day of the last real change.", { perLanguage: "inherits" }),
  draft,
});
