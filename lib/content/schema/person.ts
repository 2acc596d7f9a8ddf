import { z } from "zod";
import { date, draft, list, picture, text, webAddress } from "./fields.ts";

/** What an issuer can confirm. */
const certificate = z
  .strictObject({
    name: text("What the certificate is called: 'Security+'.", { max: 120, translate: false }),
    issuer: text("Who issues it.", { max: 80, translate: false }),
    number: text("Its number, by which the issuer confirms it.", { max: 60, translate: false }).optional(),
    link: webAddress("The issuer's page that confirms it.").optional(),
    validUntil: date("Its last day; left out where it never lapses.").optional(),
  })
  .refine(({ number, link }) => number !== undefined || link !== undefined, {
    path: ["number"],
    message: "is missing: with it, or with 'link', a reader can ask the issuer",
  });

/** A person of `content/people/`, with a page at `/authors/<file name>/`. Only people who exist. */
export const personSchema = z.strictObject({
  name: text("The name, without titles.", { max: 80, translate: false }),
  role: text("What they do in the company.", { max: 80 }),
  bio: text("Two to four sentences.", { min: 50, max: 800 }),
  image: picture.meta({ description: "A portrait." }).optional(),
  knowsAbout: list(text("A subject.", { max: 80 }), "What they know about.").optional(),
  credentials: list(
    text("A degree or title.", { max: 120, translate: false }),
    "Degrees and titles that need no proof here.",
  ).optional(),
  certificates: list(certificate, "Certificates that their issuer can confirm.").optional(),
  since: z
    .string()
    .regex(/^\d{4}$/, "has to be a year, such as 2019")
    .meta({ description: "The year in which they joined the company." })
    .optional(),
  sameAs: list(webAddress("A profile."), "The same person's pages elsewhere.").optional(),
  draft,
});

export type PersonData = z.infer<typeof personSchema>;
