import { z } from "zod";
import { hasLabels, labeledLanguages } from "../../site/labels.ts";
import { type FieldMeta, imageFile, key, list, reference, text, webAddress } from "./fields.ts";
import { geo, openingHours, postalAddress, telephone } from "./place-fields.ts";

/** `content/company.yaml`: every fact about the company, once. */
export const companySchema = z.strictObject({
  name: text("The name people use.", { max: 80, translate: false }),
  legalName: text("The registered name.", { max: 120, translate: false }).optional(),
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
    .meta({ description: "The language of the site.", perLanguage: "own" } satisfies FieldMeta),
  tagline: text("What the company does, in a few words.", { max: 90 }),
  description: text("Two sentences about the company.", { min: 50, max: 300 }),
  logo: z.strictObject({
    src: imageFile(
      /[a-z0-9][a-z0-9/._-]*\.svg/,
      "has to be an SVG file in content/images",
      "The logo, an SVG file in content/images/.",
    ),
    alt: text("The words in the logo.", { max: 100, translate: false }),
  }),
  theme: reference(
    "themes",
    "How the site looks: a file of content/themes. Left out, it is the standard theme.",
  ).optional(),
  telephone: telephone("The phone number, with country code."),
  email: z.email("has to be an email address").meta({ description: "The address people write to." }),
  address: postalAddress
    .meta({ description: "The office, of a company that has one and no file for it." })
    .optional(),
  geo: geo.meta({ description: "Where the office is." }).optional(),
  mainLocation: reference(
    "locations",
    "The location whose address is the company's own, in place of 'address' and 'geo'.",
  ).optional(),
  openingHours: openingHours("When somebody answers the phone.").optional(),
  areaServed: list(
    text("A place."),
    "Where the company works, apart from the places that have a file in content/areas.",
    { perLanguage: "inherits" },
  ).optional(),
  sameAs: list(webAddress("A profile."), "The company's pages elsewhere.").optional(),
  knowsAbout: list(text("A subject."), "What the company knows about.").optional(),
  foundingDate: z
    .string()
    .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, "has to be a year or a date")
    .meta({ description: "When it was founded." })
    .optional(),
  teamSize: z.int().min(1).max(100_000).meta({ description: "How many people work there." }).optional(),
  meet: list(
    reference("people", "A person's file name.", { link: true }),
    "The technicians a client can meet, first in the list of the team.",
  ).optional(),
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
      booking: webAddress(
        "Where visitors pick a time for a call; the page that a sent form leads to links to it.",
      ).optional(),
    })
    .optional(),
  recipients: list(
    z.strictObject({
      name: text("The company or program that gets them, such as HubSpot.", { max: 80, translate: false }),
      why: text("What for, after 'to': 'keep track of whom we have answered'.", { max: 160 }),
    }),
    "Who gets what visitors send in a form, apart from your team: the program it is passed on to (LEADS_WEBHOOK_URL, or a CRM of docs/crm.md). The privacy page names them.",
  ).optional(),
  backupDays: z
    .int()
    .min(1)
    .max(3_650)
    .meta({
      description:
        "After how many days what was deleted is gone from your backups too (LEADS_BACKUP_DAYS). The privacy page says so.",
    })
    .optional(),
  campaignPhones: list(
    z.strictObject({
      name: key("What pages call it: 'spring-postcard'."),
      telephone: telephone("The number, with country code."),
      provider: text("The company that forwards its calls to you and counts them.", {
        max: 80,
        translate: false,
      }),
    }),
    "Numbers for landing pages with 'noindex', each to count the calls of one campaign. Search engines never learn of them.",
  ).optional(),
  countReaders: z
    .strictObject({
      keepDays: z
        .int()
        .min(7)
        .max(400)
        .meta({ description: "Days after which what was recorded is deleted. A quarter is 92." }),
      sendTo: list(
        z.email("has to be an email address").meta({ description: "An email address of yours." }),
        "Who gets the weekly report (npm run reading -- --mail).",
      ).optional(),
    })
    .meta({
      description:
        "Counts how many people read each page, without script, cookie or a stored address (READING, docs/operations.md). The privacy page says so.",
    })
    .optional(),
  teamStudio: z
    .strictObject({
      keepDays: z.int().min(1).max(99_999).meta({
        description:
          "Days after which the studio forgets who did what (STUDIO_TRAIL_DAYS, docs/operations.md).",
      }),
    })
    .meta({
      description:
        "People sign in to a studio of yours to write this site (npm run studio -- --team). The privacy page says what it keeps of them.",
    })
    .optional(),
  priceRange: text("A rough price range, such as $$.", { max: 40, translate: false }).optional(),
  sample: z
    .boolean()
    .meta({ description: "This is still the sample company; a notice says so on every page." })
    .optional(),
});

export type CompanyData = z.infer<typeof companySchema>;
