import { z } from "zod";
import { date, draft, list, reference, text, webAddress } from "./fields.ts";
import { permission } from "./proof-fields.ts";

/** What somebody said about the company, `content/quotes/`; shown by `<Quote of="…" />` and on the pages that it names, until it expires. */
export const quoteSchema = z.strictObject({
  words: text("The words, exactly as they were said or written.", { max: 600, translate: false }),
  person: text("Who said it.", { max: 80, translate: false }),
  role: text("What the person does in the firm.", { max: 80 }).optional(),
  firm: text("The firm, or what it is where the name stays private.", { max: 100 }),
  said: date("The day it was said."),
  permission: permission.meta({ description: "The person's permission to publish the words." }),
  source: webAddress("Where readers can open the same words: a review, a letter, a talk."),
  expires: date("The last day it is shown; ask again before that, or let it go."),
  services: list(
    reference("services", "A service's file name.", { link: true }),
    "The services it is about.",
  ).optional(),
  locations: list(
    reference("locations", "A location's file name.", { link: true }),
    "The offices it is about.",
  ).optional(),
  caseStudies: list(
    reference("case-studies", "A case study's file name.", { link: true }),
    "The case studies it belongs to.",
  ).optional(),
  draft,
});
