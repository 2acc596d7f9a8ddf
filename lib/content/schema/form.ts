import { z } from "zod";
import { downloadEndings } from "../../forms/downloads.ts";
import { fieldKinds, longestName, mostFields } from "../../forms/fields.ts";
import { draft, type FieldMeta, key, list, reference, text } from "./fields.ts";

/** What a browser may fill in by itself (HTML Living Standard, 4.10.18.7); nothing about cards, passwords or birthdays. */
const autocompletes = [
  "off",
  "name",
  "given-name",
  "family-name",
  "email",
  "tel",
  "organization",
  "organization-title",
  "street-address",
  "address-level1",
  "address-level2",
  "postal-code",
  "country-name",
  "url",
] as const;

const field = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
      "has to begin with a lowercase letter; digits and hyphens may follow",
    )
    .max(longestName)
    .meta({
      description:
        "What the answer is stored as: name, email, company, telephone, people, topic, message, or a word of your own.",
      holds: "key",
    } satisfies FieldMeta),
  label: text("What the field asks, beside it on the page and in the mail to the team.", { max: 120 }),
  kind: z.enum(fieldKinds).meta({
    description:
      "What it takes: text (one line), email, phone, number (a whole one), choice (a list) or long-text.",
  }),
  required: z
    .boolean()
    .meta({ description: "It has to be filled in; the short form asks only these." })
    .optional(),
  help: text("A line below the label: what to write, or why you ask.", { max: 200 }).optional(),
  called: text("What an error calls it, where that is not its label.", {
    max: 60,
    perLanguage: "own",
  }).optional(),
  missing: text("What a visitor reads who leaves it empty: 'Enter your name'.", { max: 120 }).optional(),
  limit: z
    .int()
    .min(1)
    .meta({ description: "The most characters it takes; for a number, the largest." })
    .optional(),
  autocomplete: z
    .enum(autocompletes)
    .meta({ description: "What a browser may fill in by itself." })
    .optional(),
  options: z
    .array(
      z.strictObject({
        value: key("What is stored when this is chosen."),
        label: text("What the visitor reads.", { max: 120 }),
      }),
    )
    .min(2)
    .max(30)
    .meta({ description: "For a choice: at least two answers to choose from." })
    .optional(),
});

/** A form of `content/forms/<file name>.yaml`: what it asks and what becomes of the answers. */
export const formSchema = z.strictObject({
  title: text("The form's heading, and what the team's mail calls it.", { max: 80 }),
  note: text("A sentence or two above the fields.", { max: 300 }).optional(),
  button: text("The words on its button; 'Send' where left out.", { max: 40, perLanguage: "own" }).optional(),
  page: reference(
    "pages",
    "The page that shows the whole form, and shows it again with what is wrong in it.",
  ),
  thanks: reference("pages", "The page that a sent form leads to; 'thanks' where left out.").optional(),
  purpose: text("What you keep the answers for, after 'We use them to': 'answer you'.", { max: 120 }),
  readBy: text(
    "Who at your company reads them, after 'They are read by': 'the people who write our quotes'.",
    {
      max: 120,
    },
  ),
  sendTo: list(
    z.email("has to be an email address").meta({ description: "An email address of yours." }),
    "Who gets the mail from this form, if not those who get it from the others (LEADS_TO).",
  ).optional(),
  keepDays: z.int().min(1).max(3650).meta({
    description:
      "After how many days an answer is deleted; of a newsletter, how many days after its reader has left.",
  }),
  newsletter: text(
    "For a form that subscribes to a newsletter: what that is called, after 'You subscribe to'. Who sends it gets a mail, and is on the list once they have confirmed.",
    { max: 80 },
  ).optional(),
  download: z
    .strictObject({
      file: z
        .string()
        .regex(
          new RegExp(`^[a-z0-9][a-z0-9._-]*\\.(?:${downloadEndings.join("|")})$`),
          `has to be a file name in lowercase letters, with one of the endings ${downloadEndings.join(", ")}`,
        )
        .meta({
          description:
            "Its name: a file of public/downloads/, or of content/downloads/ where it is only mailed.",
          perLanguage: "inherits",
        } satisfies FieldMeta),
      title: text("What it is: 'Checklist for your first day with us'.", { max: 80 }),
      byMail: z
        .boolean()
        .meta({
          description:
            "Only whoever leaves an email address gets it, as a link in a mail. Left out, everybody can open it on the form's page.",
        })
        .optional(),
      linkDays: z
        .int()
        .min(1)
        .max(90)
        .meta({
          description: "For a file that is only mailed: how many days its link works; 7 where left out.",
        })
        .optional(),
    })
    .meta({ description: "The file that the form is about." })
    .optional(),
  consent: z
    .strictObject({
      version: key(
        "A name for these exact words, such as the month; a new one whenever you change them.",
      ).max(longestName),
      text: z
        .string()
        .trim()
        .min(20)
        .max(600)
        .meta({
          description:
            "What a visitor agrees to by ticking the box: plain text, with a link to the privacy page.",
          holds: "markdown",
          translate: true,
        } satisfies FieldMeta),
    })
    .meta({ description: "The box that has to be ticked." }),
  draft,
  fields: z.array(field).min(1).max(mostFields).meta({ description: "What the form asks, in this order." }),
});

export type FormData = z.infer<typeof formSchema>;
export type FormField = FormData["fields"][number];
