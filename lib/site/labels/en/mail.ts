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
        `thank you for writing to ${company}. Your message has arrived, and a person will read it and answer.`,
        "",
        `If it cannot wait, call ${phone}.`,
        "",
        `You did not write to us? Then somebody entered your address at ${site}, and you can ignore this mail.`,
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
