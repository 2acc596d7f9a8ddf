/** What the privacy page says of each form and of all forms; the facts come from content/forms and content/company.yaml. */
import type { Formats } from "../../formats.ts";

const year = 365;

export const privacy = (f: Formats) => ({
  added: {
    title: "Stored with every form",
    time: "the day and time, and the words you agreed to",
    page: "the page whose form you used",
    comparison: "the comparison you were reading",
    scenario: "the numbers you had set in the cost calculator, if you sent the form from there",
    fit: "your answers to the questions about which option fits you, if you sent the form from there",
    campaign: "campaign words, if the link that brought you here carried any",
    notes: "when we answered, what came of it, and what our team notes about it",
  },
  terms: {
    required: "What you have to enter",
    optional: "What you can leave empty",
    purpose: "What it is for",
    readBy: "Who reads it",
    kept: "How long we keep it",
    consent: "What you agree to",
  },
  lines: {
    fields: (names: readonly string[]) => names.join("\u00A0· "),
    purpose: (purpose: string) => sentence(`We use it to ${purpose}`),
    readBy: (people: string) => sentence(`It is read by ${people}`),
    kept: (days: number) =>
      `It is deleted after ${f.counted(days, { one: "day", other: "days" })}${
        days % year === 0 ? ` (${f.counted(days / year, { one: "year", other: "years" })})` : ""
      }.`,
    consent: (words: string) => `“${words}”`,
  },
  passedOn: {
    title: "Who else gets it",
    mail: "The company that carries our email handles the message that tells our team.",
    confirmation:
      "If you give an email address, you get a confirmation there. It repeats nothing that you entered.",
    recipient: ({ name, why }: { name: string; why: string }) =>
      sentence(`We also pass it to ${name}, to ${why}`),
    booking: (site: string) =>
      `The page after a form links to ${site}, where you can pick a time for a call. Nothing that you entered here goes along.`,
    nobodyElse: "Nobody else gets it.",
  },
});

function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
