import { z } from "zod";
import { date, draft, list, questionAndAnswer, reference, text, webAddress } from "./fields.ts";
import { geo } from "./place-fields.ts";

/** A place that the company works in, `content/areas/`, published at `/areas/<file name>/`. Only where it differs from the other places. */
export const areaSchema = z.strictObject({
  title: text("The page's headline: 'IT support in Springfield, Illinois'.", { max: 110 }),
  searchTitle: text("The title in search results, where the headline is too long for them.", {
    max: 70,
    perLanguage: "own",
  }).optional(),
  description: text("One or two sentences for search results and cards.", { min: 50, max: 300 }),
  place: text("The place's name: 'Springfield, Illinois'.", { max: 80 }),
  kind: z.enum(["city", "county", "region"]).meta({ description: "city, county or region." }),
  identifier: webAddress(
    "The place's page in a public register or encyclopedia (Wikidata, Wikipedia, GeoNames), so that programs know which place is meant.",
  ),
  geo: geo.meta({ description: "Its middle in degrees, for the map." }).optional(),
  servedFrom: reference("locations", "The location that people come from.", { link: true }).optional(),
  travelMinutes: z
    .int()
    .min(0)
    .max(600)
    .meta({ description: "How long the way there takes, in minutes." })
    .optional(),
  differs: list(
    text("A sentence.", { max: 220 }),
    "What is different here from the other places: visits, hours, fees.",
  ),
  services: list(
    reference("services", "A service's file name.", { link: true }),
    "The services offered here; all where left out.",
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
