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
    subscription: "of a newsletter: when you confirmed your subscription, and when you ended it",
    notes: "when we answered, what came of it, and what our team notes about it",
  },
  terms: {
    required: "What you have to enter",
    optional: "What you can leave empty",
    purpose: "What it is for",
    readBy: "Who reads it",
    kept: "How long we keep it",
    consent: "What you agree to",
    file: "The file",
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
    /** Of a newsletter. @param unconfirmed days after which an address that nobody confirmed is deleted */
    keptSubscribed: (days: number, unconfirmed: number) =>
      `We keep it as long as you subscribe. It is deleted ${f.counted(days, { one: "day", other: "days" })} after you unsubscribe, or after ${f.counted(unconfirmed, { one: "day", other: "days" })} if you never confirm.`,
    fileOpen: (title: string) => `You can open “${title}” without entering anything.`,
    fileMailed: (title: string, days: number) =>
      `We mail you a link to “${title}”. It works for ${f.counted(days, { one: "day", other: "days" })}, and we do not record when you open it.`,
  },
  backups: {
    title: "Backups",
    days: (days: number) =>
      `What we delete stays in our backups for up to ${f.counted(days, { one: "day", other: "days" })}. After that it is gone from them too.`,
  },
  passedOn: {
    title: "Who else gets it",
    mail: "The company that carries our email handles the message that tells our team.",
    confirmation:
      "If you give an email address, you get a confirmation there. It repeats nothing that you entered.",
    subscription:
      "If you subscribe to a newsletter, you get a mail to confirm that the address is yours. You can unsubscribe at any time with the link in our mails.",
    campaignPhone: (provider: string) =>
      `Some pages that an advertisement leads to show a phone number of ${provider}. If you call it, ${provider} passes your call on to us, and learns your phone number and when you called.`,
    recipient: ({ name, why }: { name: string; why: string }) =>
      sentence(`We also pass it to ${name}, to ${why}`),
    booking: (site: string) =>
      `The page after a form links to ${site}, where you can pick a time for a call. Nothing that you entered here goes along.`,
    nobodyElse: "Nobody else gets it.",
  },
  /** How readers are counted, where they are. */
  reading: {
    title: "How we count readers",
    page: "When you open a page, our server records the minute, the page, and whether your browser already had a copy. No script and no cookie takes part.",
    from: "It records the page of this site that you came from or the name of the site that linked here, and the name of the campaign if the link carried one.",
    visit:
      "A code made from your network and the make of your browser ties the pages of one visit together, and it is noted whether that browser loads pages ahead of a click. The key to it is in the server’s memory only and is replaced every four hours. After that, nobody can tell which visits were yours. Your network address is not recorded.",
    notFollowed: "If your browser sends Global Privacy Control, no code is made.",
    form: "A form that you send is counted without the code, so what you read is not recorded with it.",
    experiment: (titles: readonly string[], days: number) =>
      `We compare several wordings of ${f.list(titles.map((title) => `“${title}”`))}. Which one you see follows from your network and the make of your browser, by a key that is used for nothing else and is deleted when the comparison ends, after ${f.counted(days, { one: "day", other: "days" })} at the latest. Only the number of the wording is recorded, with the page and with a form that you send from it. With Global Privacy Control you see the page itself, and no number is recorded.`,
    kept: (days: number) =>
      `What is recorded is deleted after ${f.counted(days, { one: "day", other: "days" })}. Nobody else gets it.`,
  },
  /** What is kept of whoever writes the site, where several people sign in to do that. */
  studio: {
    title: "If you write for this site",
    account:
      "Your account has your email address, your name, what you may do, when you were invited and last signed in, the browsers you are signed in with, and the public half of your passkeys. It is deleted when you leave.",
    trail: (days: number) =>
      `It is recorded when you sign in, change or publish a text, or look at what somebody sent with a form. That is deleted after ${f.counted(days, { one: "day", other: "days" })}. When you leave, what was done stays that long, without your name.`,
    published: "A text that you publish has your name and email address in the history of this site.",
    notes: "A note that you write on a form somebody sent has your name as long as the form is kept.",
  },
});

function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
