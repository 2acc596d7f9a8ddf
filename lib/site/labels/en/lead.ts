/** What the contact form asks, what is wrong with what was typed into it, and what a visitor agrees to. */
import type { Formats } from "../../formats.ts";
import type { Parts } from "../parts.ts";

/** The words of one field. */
export interface FieldLabels {
  readonly label: string;
  readonly hint?: string;
  /** What it is called in an error, where that is not its label. */
  readonly name?: string;
  /** Asks for it, where it is required and empty. */
  readonly missing?: string;
  /** The words of each choice, by its value. */
  readonly options?: Readonly<Record<string, string>>;
}

export const lead = (f: Formats) => ({
  /** By the names of lib/leads/fields.ts, which does not compile while one is missing here. */
  fields: {
    name: { label: "Your name", missing: "Enter your name" },
    email: {
      label: "Email address",
      hint: "We use it only to answer you.",
      missing: "Enter your email address",
    },
    company: { label: "Company" },
    telephone: { label: "Phone", hint: "If you would rather be called." },
    people: {
      label: "Number of people who use a computer",
      hint: "A whole number; a guess is fine.",
      name: "Number of people",
    },
    topic: {
      label: "What is it about?",
      options: {
        "managed-it": "Ongoing IT support",
        "one-off": "A single problem or project",
        security: "Security or backup",
        cloud: "Microsoft 365, Google Workspace or another cloud service",
        compliance: "Insurance, audit or compliance",
        "something-else": "Something else",
      },
    },
    message: {
      label: "How can we help?",
      hint: "Please leave out passwords and card numbers.",
      name: "Message",
      missing: "Tell us how we can help",
    },
    consent: {
      label: "Consent",
      missing: "Tick the box so that we may store your message and answer it",
    },
  } satisfies Record<string, FieldLabels>,

  /**
   * The consents that visitors have given, by version (lib/leads/consent.ts). Never edit or remove one that has been published: what
   * a visitor agreed to is stored by these words.
   */
  consents: {
    "2026-11": <Part>(privacyPage: (words: string) => Part): Parts<Part> => [
      "You may store what I have entered here and use it to answer me, as ",
      privacyPage("the privacy page"),
      " describes.",
    ],
  },
  /** Beside a field that people do not see. */
  honeypot: "Leave this field empty",

  /** What is wrong with a field: `name` is what it is called, `limit` the most that it takes. */
  problems: {
    missing: ({ name }: Problem) => `Fill in “${name}”`,
    notText: ({ name }: Problem) => `${name} must be text`,
    notOneLine: ({ name }: Problem) => `${name} must be one line of plain text`,
    tooLong: ({ name, limit }: Problem) => `${name} must be ${f.number(limit)} characters or fewer`,
    notAnEmailAddress: (_: Problem) => "Enter an email address in the correct format, like name@example.com",
    notAPhoneNumber: (_: Problem) => "Enter a phone number, like (555) 555-0142, or leave it empty",
    notAWholeNumber: ({ name }: Problem) => `${name} must be a whole number, like 25`,
    tooSmall: ({ name }: Problem) => `${name} must be 1 or more`,
    tooLarge: ({ name, limit }: Problem) => `${name} must be ${f.number(limit)} or fewer`,
    notAChoice: (_: Problem) => "Choose what it is about from the list",
    repeated: ({ name }: Problem) => `${name} was sent twice. Fill it in once`,
  },
});

interface Problem {
  name: string;
  limit: number;
}
