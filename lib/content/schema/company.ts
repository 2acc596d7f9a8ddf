import { z } from "zod";
import { hasLabels, labeledLanguages } from "../../site/labels.ts";
import { weekdays } from "../../site/opening-hours.ts";
import { imageFile, list, text, webAddress } from "./fields.ts";

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "has to be a time such as 08:00");

/** `content/company.yaml`: every fact about the company, once. */
export const companySchema = z.strictObject({
  name: text("The name people use.", { max: 80 }),
  legalName: text("The registered name.", { max: 120 }).optional(),
  url: webAddress("The site's address without a path: https://www.example.com")
    .refine(
      (value) => URL.canParse(value) && new URL(value).origin === value,
      "has to be the address alone, without a path or a slash at its end",
    )
    .meta({
      description: "The site's address without a path: https://www.example.com",
      holds: "address",
      origin: true,
    }),
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, { error: "has to be a language such as en-US", abort: true })
    .refine(
      hasLabels,
      `has to be a language that the site speaks: ${labeledLanguages.join(", ")}, alone or with a country, such as en-GB. For another one, an engineer adds its words in lib/site/labels`,
    )
    .meta({ description: "The language of the site." }),
  tagline: text("What the company does, in a few words.", { max: 90 }),
  description: text("Two sentences about the company.", { min: 50, max: 300 }),
  logo: z.strictObject({
    src: imageFile(
      /[a-z0-9][a-z0-9/._-]*\.svg/,
      "has to be an SVG file in content/images",
      "The logo, an SVG file in content/images/.",
    ),
    alt: text("The words in the logo.", { max: 100 }),
  }),
  telephone: z
    .string()
    .regex(
      /^\+[1-9][0-9 ().-]{5,20}$/,
      "has to be a phone number with its country code, such as +1 217-555-0142",
    )
    .meta({ description: "The phone number, with country code." }),
  email: z.email("has to be an email address").meta({ description: "The address people write to." }),
  address: z
    .strictObject({
      street: text("Street and number."),
      locality: text("Town."),
      region: text("State or region.").optional(),
      postalCode: text("Postal code."),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/, "has to be a country's two letters, such as US")
        .meta({ description: "The country, two letters." }),
    })
    .optional(),
  geo: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .meta({ description: "Where the office is." })
    .optional(),
  openingHours: list(
    z.strictObject({ days: z.array(z.enum(weekdays)).min(1), opens: clock, closes: clock }),
    "When somebody answers the phone.",
  ).optional(),
  areaServed: list(text("A place."), "Where the company works.").optional(),
  sameAs: list(webAddress("A profile."), "The company's pages elsewhere.").optional(),
  knowsAbout: list(text("A subject."), "What the company knows about.").optional(),
  foundingDate: z
    .string()
    .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, "has to be a year or a date")
    .meta({ description: "When it was founded." })
    .optional(),
  timeZone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf("timeZone").includes(zone),
      "has to be a time zone such as America/Chicago",
    )
    .meta({ description: "The time zone that dates without one are meant in." }),
  links: z
    .strictObject({
      clientPortal: webAddress("Where clients sign in.").optional(),
      remoteSupport: webAddress("Where a technician takes over a screen.").optional(),
      status: webAddress("Where outages are announced.").optional(),
    })
    .optional(),
  priceRange: text("A rough price range, such as $$.", { max: 40 }).optional(),
  sample: z
    .boolean()
    .meta({ description: "true while this is the sample company; a notice says so on every page." })
    .optional(),
});

export type CompanyData = z.infer<typeof companySchema>;
