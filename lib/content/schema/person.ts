import { z } from "zod";
import { draft, list, picture, text, webAddress } from "./fields.ts";

/** A person of `content/people/`, with a page at `/authors/<file name>/`. Only people who exist. */
export const personSchema = z.strictObject({
  name: text("The name, without titles.", { max: 80 }),
  role: text("What they do in the company.", { max: 80 }),
  bio: text("Two to four sentences.", { min: 50, max: 800 }),
  image: picture.meta({ description: "A portrait." }).optional(),
  knowsAbout: list(text("A subject.", { max: 80 }), "What they know about.").optional(),
  credentials: list(
    text("A certificate or degree.", { max: 120 }),
    "Certificates they really hold.",
  ).optional(),
  sameAs: list(webAddress("A profile."), "The same person's pages elsewhere.").optional(),
  draft,
});

export type PersonData = z.infer<typeof personSchema>;
