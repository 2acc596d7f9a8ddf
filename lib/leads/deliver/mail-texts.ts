import type { LeadTable } from "#lib/leads/database/tables.ts";
import { attributionNames, leadFields, leadTopics } from "#lib/leads/fields.ts";
import { scenarioInWords } from "#lib/leads/scenario.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";
import { labelsOf } from "#lib/site/labels.ts";

/** A mail's subject and its plain text. No mail has an HTML part, so nothing typed into the form can become markup. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** The mail to the team: everything the visitor sent. The message is quoted, so that nothing in it passes for our own words. */
export function teamMail(lead: LeadTable, site: SiteFacts): MailText {
  const topic = leadTopics.find((candidate) => candidate.value === lead.topic)?.label;
  const typed: [string, string | number | null | undefined][] = [
    [leadFields.name.label, lead.name],
    [leadFields.email.label, lead.email],
    [leadFields.company.label, lead.company],
    [leadFields.telephone.label, lead.telephone],
    [leadFields.people.label, lead.people],
    [leadFields.topic.label, topic],
  ];
  const origin = attributionNames
    .filter((name) => name !== "scenario" && name !== "fit")
    .map((name): [string, string | null] => [name, lead[name]]);
  const scenario =
    lead.scenario === null ? [] : scenarioInWords(lead.scenario, site.origin, labelsOf(site.language));
  return {
    subject: `Enquiry from ${lead.company ?? lead.name}`,
    text: [
      `A visitor of ${site.origin} asks for an answer. Replying to this mail answers the visitor.`,
      "",
      ...lines(typed),
      "",
      ...lead.message.split("\n").map((line) => `> ${line}`),
      "",
      ...(scenario.length === 0 ? [] : ["The costs the visitor had set up:", ...scenario, ""]),
      ...(lead.fit === null ? [] : ["What the visitor answered:", lead.fit, ""]),
      ...lines(origin),
      `Received: ${lead.received_at}`,
      `Lead: ${lead.id}`,
      "",
      `When you have answered: npm run leads -- respond ${lead.id}`,
      "",
    ].join("\n"),
  };
}

/**
 * The mail to the sender. It repeats nothing that was typed, not even the name: whoever enters somebody else's address could
 * otherwise send that person any text in the company's name.
 */
export function confirmationMail(site: SiteFacts): MailText {
  return {
    subject: `Your message to ${site.companyName} has arrived`,
    text: [
      "Hello,",
      "",
      `thank you for writing to ${site.companyName}. Your message has arrived, and a person will read it and answer.`,
      "",
      `If it cannot wait, call ${site.telephone}.`,
      "",
      `You did not write to us? Then somebody entered your address at ${site.origin}, and you can ignore this mail.`,
      "",
      site.companyName,
      "",
    ].join("\n"),
  };
}

/** The daily mail to the team about quarantine. It holds nothing of the submissions. */
export function quarantineMail(waiting: number): MailText {
  return {
    subject: `Quarantine: ${waiting} ${waiting === 1 ? "submission waits" : "submissions wait"} for a look`,
    text: [
      "The contact form set these aside because they look like the work of a program. Some may be people.",
      "",
      "See them:        npm run leads -- list --quarantine",
      "Let one through: npm run leads -- release <id>",
      "",
    ].join("\n"),
  };
}

function lines(pairs: readonly [string, string | number | null | undefined][]): string[] {
  return pairs.flatMap(([label, value]) =>
    value === null || value === undefined ? [] : [`${label}: ${value}`],
  );
}
