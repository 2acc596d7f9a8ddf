import type { LeadTable } from "#lib/leads/database/tables.ts";
import { attributionNames, type LeadFieldName, leadFields, storedFieldNames } from "#lib/leads/fields.ts";
import { scenarioInWords } from "#lib/leads/scenario.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";
import { type FieldLabels, type Labels, labelsOf } from "#lib/site/labels.ts";

/** A mail's subject and its plain text. No mail has an HTML part, so nothing typed into the form can become markup. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

const textOf = (lines: readonly string[]) => [...lines, ""].join("\n");

const isLong = (name: LeadFieldName) => leadFields[name].control === "textarea";
/** The fields of one line, and those that are quoted: the message, which needs no heading, and any other after its own. */
const shortNames = storedFieldNames.filter((name) => !isLong(name));
const longNames = storedFieldNames.filter((name) => isLong(name) && name !== "message");

/** The mail to the team: everything the visitor sent. What has lines is quoted, so that nothing in it passes for our own words. */
export function teamMail(lead: LeadTable, site: SiteFacts): MailText {
  const labels = labelsOf(site.language);
  const { line, team } = labels.mail;
  const lines = (pairs: readonly (readonly [string, string | number | null])[]) =>
    pairs.flatMap(([label, value]) => (value === null ? [] : [line(label, value)]));
  const quoted = (text: string) => text.split("\n").map((part) => `> ${part}`);
  const origin = attributionNames.filter((name) => name !== "scenario" && name !== "fit");
  const scenario = lead.scenario === null ? [] : scenarioInWords(lead.scenario, site.origin, labels);
  return {
    subject: team.subject(lead.company ?? lead.name),
    text: textOf([
      team.opening(site.origin),
      "",
      ...lines(shortNames.map((name) => [labelOf(name, labels), shown(name, lead[name], labels)])),
      "",
      ...quoted(lead.message),
      "",
      ...longNames.flatMap((name) =>
        lead[name] === null ? [] : [line(labelOf(name, labels), ""), ...quoted(String(lead[name])), ""],
      ),
      ...(scenario.length === 0 ? [] : [team.costs, ...scenario, ""]),
      ...(lead.fit === null ? [] : [team.fit, lead.fit, ""]),
      ...lines(origin.map((name) => [name, lead[name]])),
      team.received(lead.received_at),
      team.lead(lead.id),
      "",
      team.answered(`npm run leads -- respond ${lead.id}`),
    ]),
  };
}

function labelOf(name: LeadFieldName, labels: Labels): string {
  return labels.lead.fields[name].label;
}

/** A choice in the words that its visitor chose. */
function shown(name: LeadFieldName, value: string | number | null, labels: Labels): string | number | null {
  const { options }: FieldLabels = labels.lead.fields[name];
  return typeof value === "string" ? (options?.[value] ?? value) : value;
}

/**
 * The mail to the sender. It repeats nothing that was typed, not even the name: whoever enters somebody else's address could
 * otherwise send that person any text in the company's name.
 */
export function confirmationMail({ companyName, language, origin, telephone }: SiteFacts): MailText {
  const { subject, lines } = labelsOf(language).mail.confirmation;
  return {
    subject: subject(companyName),
    text: textOf(lines({ company: companyName, phone: telephone, site: origin })),
  };
}

/** The daily mail to the team about quarantine. It holds nothing of the submissions. */
export function quarantineMail(waiting: number, { language }: SiteFacts): MailText {
  const { subject, lines } = labelsOf(language).mail.quarantine;
  return {
    subject: subject(waiting),
    text: textOf(
      lines({ list: "npm run leads -- list --quarantine", release: "npm run leads -- release <id>" }),
    ),
  };
}
