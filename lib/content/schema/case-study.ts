import { z } from "zod";
import { date, draft, key, list, markdown, picture, reference, text } from "./fields.ts";
import { permission } from "./proof-fields.ts";

/** A figure that was measured. Texts print it as `<Amount of="file.id" />`, so that page and file cannot disagree. */
const outcome = z.strictObject({
  id: key("A short name, by which texts print the figure: <Amount of='file-name.tickets-after' />."),
  name: text("What was measured, as a reader would call it: 'Help desk tickets a month, afterward'.", {
    max: 100,
  }),
  value: z.number().meta({ description: "The figure." }),
  unit: text("What the figure counts: tickets a month, hours, days, %, USD …", { max: 40 }),
  method: text("How it was measured, over which time and by whom.", { max: 220 }),
  measured: date("The day it was measured."),
});

/** A case study of `content/case-studies/`, published at `/case-studies/<file name>/` once the client has agreed to it. */
export const caseStudySchema = z.strictObject({
  title: text("The headline at the top of the page.", { max: 110 }),
  searchTitle: text("The title in search results, where the headline is too long for them.", {
    max: 70,
    perLanguage: "own",
  }).optional(),
  description: text("One or two sentences for search results and cards.", { min: 50, max: 300 }),
  publishedAt: date("The day of publication; in the future: waits until a build after that day.", {
    perLanguage: "inherits",
  }),
  updatedAt: date("The day of the last real change.", { perLanguage: "inherits" }).optional(),
  client: z
    .strictObject({
      name: text("The client's name, or a description where the name stays private: 'A dental practice'.", {
        max: 80,
      }),
      industry: text("What the client does: 'Dental practice'.", { max: 60 }),
      logo: picture
        .meta({
          description:
            "The client's logo, where the permission covers it; shown wherever a page lists logos.",
        })
        .optional(),
      size: text("How big it is: '24 people in two offices'.", { max: 80 }),
    })
    .meta({ description: "The client." }),
  permission: permission
    .meta({ description: "The client's permission; until it is here, the page is a draft." })
    .optional(),
  industry: reference("industries", "The page about the client's industry, where there is one.", {
    link: true,
  }).optional(),
  services: list(
    reference("services", "A service's file name.", { link: true }),
    "The services that the client has.",
  ),
  comparison: reference(
    "comparisons",
    "The comparison that the client's decision belongs to; its article shows this case beside the verdict.",
    { link: true },
  ).optional(),
  option: reference("options", "What the client chose of that comparison.", { link: true }).optional(),
  before: markdown("How it was before, in the client's terms."),
  done: list(text("A step.", { max: 220 }), "What was done, in its order."),
  outcomes: list(outcome, "What came of it, in figures."),
  draft,
});
