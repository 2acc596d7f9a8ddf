/** What is wrong with what was typed into a form. What a form asks is in its file, content/forms. */
import type { Formats } from "../../formats.ts";

export const lead = (f: Formats) => ({
  /** What the box to tick is called in an error, and what asks for its tick. */
  consent: "Consent",
  agree: "Tick the box so that we may store what you entered",
  /** Beside a field that people do not see. */
  honeypot: "Leave this field empty",

  /** What is wrong with a field: `name` is what it is called, `limit` the most that it takes, `required` whether it may stay empty. */
  problems: {
    missing: ({ name }: Problem) => `Fill in “${name}”`,
    notText: ({ name }: Problem) => `${name} must be text`,
    notOneLine: ({ name }: Problem) => `${name} must be one line of plain text`,
    tooLong: ({ name, limit }: Problem) => `${name} must be ${f.number(limit)} characters or fewer`,
    notAnEmailAddress: (_: Problem) => "Enter an email address in the correct format, like name@example.com",
    notAPhoneNumber: ({ required }: Problem) =>
      `Enter a phone number, like (555) 555-0142${required ? "" : ", or leave it empty"}`,
    notAWholeNumber: ({ name }: Problem) => `${name} must be a whole number, like 25`,
    tooSmall: ({ name }: Problem) => `${name} must be 1 or more`,
    tooLarge: ({ name, limit }: Problem) => `${name} must be ${f.number(limit)} or fewer`,
    notAChoice: ({ name }: Problem) => `Choose an answer to “${name}” from its list`,
    repeated: ({ name }: Problem) => `${name} was sent twice. Fill it in once`,
  },
});

interface Problem {
  name: string;
  limit: number;
  required: boolean;
}
