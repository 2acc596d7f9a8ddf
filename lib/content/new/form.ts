/** The kind that asks visitors something. */
import { usualLimits } from "../../forms/fields.ts";
import type { FormData } from "../schema/form.ts";
import type { Kind } from "./kind.ts";
import { templateTexts } from "./template-texts.ts";

type Fields = FormData["fields"];

/** Where the answer goes, which the visitor has to enter; the other of the two may be left empty. */
const reached: Readonly<Record<string, Fields>> = {
  email: [
    {
      name: "email",
      label: "Email address",
      kind: "email",
      required: true,
      missing: "Enter your email address",
      autocomplete: "email",
    },
    { name: "telephone", label: "Phone", kind: "phone", autocomplete: "tel" },
  ],
  phone: [
    {
      name: "telephone",
      label: "Phone number",
      kind: "phone",
      required: true,
      missing: "Enter the number we should call",
      autocomplete: "tel",
    },
    { name: "email", label: "Email address", kind: "email", autocomplete: "email" },
  ],
};

/** What "you" are in the purpose is "me" beside the box. @example inVisitorsWords("answer your question") // "answer my question" */
function inVisitorsWords(purpose: string): string {
  const mine: Readonly<Record<string, string>> = { you: "me", your: "my", yours: "mine", yourself: "myself" };
  return purpose.replace(/\byou(?:rs?|rself)?\b/g, (word) => mine[word] ?? word);
}

export const forms = {
  form: {
    collection: "forms",
    description: "a form: what it asks, who reads it, how long you keep it",
    named: "title",
    questions: [
      { name: "title", field: "title", ask: "Its heading: Ask for a call" },
      {
        name: "page",
        field: "page",
        ask: "The page that shows it (npm run new -- page writes one)",
        from: "pages",
      },
      {
        name: "purpose",
        field: "purpose",
        ask: "What you use the answers for, after 'We use it to': call you back",
      },
      {
        name: "readBy",
        field: "readBy",
        ask: "Who at your company reads it, after 'It is read by'",
        standard: templateTexts.reader,
      },
      {
        name: "keepDays",
        field: "keepDays",
        ask: "After how many days it is deleted",
        number: true,
        standard: () => "730",
      },
      {
        name: "consent",
        field: "consent.text",
        ask: "The words beside the box to tick",
        standard: (_, { purpose = "" }) =>
          `You may store what I have entered here and use it to ${inVisitorsWords(purpose)}, as [the privacy page](/privacy/) describes.`,
      },
      {
        name: "reply",
        ask: "How you answer: email or phone",
        choices: Object.keys(reached),
        standard: () => "email",
      },
    ],
    data: ({ title, page, purpose, readBy, keepDays, consent, reply = "" }, today) => ({
      title,
      page,
      purpose,
      readBy,
      keepDays: Number(keepDays),
      consent: { version: today.slice(0, 7), text: consent },
      fields: [
        {
          name: "name",
          label: "Your name",
          kind: "text",
          required: true,
          missing: "Enter your name",
          autocomplete: "name",
        },
        ...(reached[reply.trim().toLowerCase()] ?? []),
        {
          name: "when",
          label: "When do you need it?",
          kind: "choice",
          options: [
            { value: "this-week", label: "This week" },
            { value: "this-month", label: "This month" },
            { value: "later", label: "Later" },
          ],
        },
        {
          name: "message",
          label: "What is it about?",
          kind: "long-text",
          help: "Please leave out passwords and card numbers.",
          limit: usualLimits["long-text"],
        },
      ] satisfies Fields,
    }),
  },
} as const satisfies Record<string, Kind>;
