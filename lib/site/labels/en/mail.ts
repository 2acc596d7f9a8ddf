/** The mails that the site sends, line by line: plain text. */
import type { Formats } from "../../formats.ts";

export const mail = (f: Formats) => {
  const line = (label: string, value: string | number) => `${label}: ${value}`;
  return {
    line,
    /** To the team, about one lead. */
    team: {
      subject: (from: string) => `Inquiry from ${from}`,
      /** @param form the title of a form other than the contact form */
      subjectOf: (form: string, from: string) => `${form}: ${from}`,
      opening: (site: string) =>
        `Someone on ${site} asked for an answer. Replying to this mail answers the visitor.`,
      /** Of a form that asks for a phone number and no email address. */
      openingWithoutEmail: (site: string) =>
        `Someone on ${site} asked for a call. There is no email address to reply to.`,
      why: "Why they may fit:",
      costs: "The costs the visitor had set up:",
      fit: "What the visitor answered:",
      received: (time: string) => line("Received", time),
      lead: (id: string) => line("Lead", id),
      /** Where the form was sent from; campaign words keep the names that their links give them. */
      origin: { source: "source", comparison: "comparison" },
      answered: (command: string) => `When you have answered: ${command}`,
    },
    /** What the team sees first of a lead, each a sentence made from what its sender gave. */
    reasons: {
      people: (count: number) =>
        `${f.counted(count, { one: "person works", other: "people work" })} with a computer there.`,
      place: (place: string) => `They are in ${place}.`,
      comparison: (name: string) => `They were reading the comparison “${name}”.`,
      fit: (count: number) =>
        `They answered ${f.counted(count, { one: "question", other: "questions" })} about which option fits them; see below.`,
      costs: "They worked out what a year costs them; see below.",
      costsFor: (people: number) =>
        `They worked out what a year costs for ${f.counted(people, { one: "person", other: "people" })}; see below.`,
    },
    /** To the visitor. It repeats nothing that was typed. */
    confirmation: {
      subject: (company: string) => `Your message to ${company} has arrived`,
      lines: ({ company, phone, site }: { company: string; phone: string; site: string }) => [
        "Hello,",
        "",
        `Thank you for writing to ${company}. Your message has arrived, and a person will read it and answer.`,
        "",
        `If it cannot wait, call ${phone}.`,
        "",
        `You did not write to us? Then somebody entered your address at ${site}, and you can ignore this mail.`,
        "",
        company,
      ],
    },
    /** To whoever asked for a newsletter. It repeats nothing that was typed either. */
    subscription: {
      subject: (newsletter: string) => `Please confirm: ${newsletter}`,
      lines: ({ newsletter, company, site, link, days }: Subscription & { link: string; days: number }) => [
        "Hello,",
        "",
        `Someone entered this address at ${site} to get “${newsletter}” from ${company}. If that was you, open this page and press the button on it:`,
        "",
        link,
        "",
        `The link works for ${f.counted(days, { one: "day", other: "days" })}. If it was not you, do nothing: without the button you get no further mail, and the address is deleted.`,
        "",
        company,
      ],
    },
    /** Once the subscription is confirmed. */
    welcome: {
      subject: (newsletter: string) => `You subscribe to ${newsletter}`,
      lines: ({ newsletter, company, unsubscribe }: Subscription & { unsubscribe: string }) => [
        "Hello,",
        "",
        `You have confirmed that you want “${newsletter}” from ${company}. It will come to this address.`,
        "",
        "You can unsubscribe at any time, on this page:",
        "",
        unsubscribe,
        "",
        company,
      ],
    },
    /** To whoever asked for a file. */
    file: {
      subject: (title: string) => `The file you asked for: ${title}`,
      /** @param days how long the link works; undefined where it always does */
      lines: ({ title, company, phone, site, link, days }: FileMail) => [
        "Hello,",
        "",
        `Here is “${title}” from ${company}:`,
        "",
        link,
        "",
        ...(days === undefined
          ? []
          : [
              `The link works for ${f.counted(days, { one: "day", other: "days" })}, as often as you like. Save the file if you want to keep it.`,
              "",
            ]),
        `Your request has arrived, and a person will read it. If you have a question, call ${phone}.`,
        "",
        `You did not ask for it? Then somebody entered your address at ${site}, and you can ignore this mail.`,
        "",
        company,
      ],
    },
    /** To the team, at most once a day, about what waits in quarantine. */
    quarantine: {
      subject: (waiting: number) =>
        `Quarantine: ${f.counted(waiting, { one: "submission is", other: "submissions are" })} waiting for review`,
      lines: ({ list, release }: { list: string; release: string }) => [
        "The contact form set these aside because they look like the work of a program. Some may be people.",
        "",
        `See them:        ${list}`,
        `Let one through: ${release}`,
      ],
    },
  };
};

interface Subscription {
  newsletter: string;
  company: string;
  site: string;
}

interface FileMail {
  title: string;
  company: string;
  phone: string;
  site: string;
  link: string;
  days: number | undefined;
}
