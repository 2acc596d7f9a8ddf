import { z } from "zod";
import { date, draft, list, markdown, picture, reference, text } from "./fields.ts";
import { geo, openingHours, postalAddress, telephone } from "./place-fields.ts";

/** An office of `content/locations/`, published at `/locations/<file name>/`. What it leaves out is the company's own. */
export const locationSchema = z.strictObject({
  name: text("What the office is called: 'Springfield office'.", { max: 70 }),
  description: text("One or two sentences for search results and cards.", { min: 50, max: 300 }),
  address: postalAddress.meta({ description: "Where it is." }),
  geo: geo.meta({ description: "The same place in degrees, for maps." }).optional(),
  telephone: telephone("Its phone number, where that is not the company's.").optional(),
  openingHours: openingHours("When somebody is there.").optional(),
  directions: markdown("How a visitor gets in: parking, entrance, steps.").optional(),
  services: list(
    reference("services", "A service's file name.", { link: true }),
    "The services it offers; all where left out.",
  ).optional(),
  people: list(reference("people", "A person's file name.", { link: true }), "Who works there.").optional(),
  image: picture.meta({ description: "A photograph of the office." }).optional(),
  updatedAt: date("The day of the last real change.", { perLanguage: "inherits" }),
  draft,
});
