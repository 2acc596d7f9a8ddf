import type { FormData } from "#lib/content/schema/form.ts";
import { usualLinkDays } from "#lib/forms/downloads.ts";
import { attributionNames, contactForm, partsOfFormId } from "#lib/forms/fields.ts";
import { confirmDays } from "#lib/forms/newsletter.ts";
import type { LeadTable, SenderChannel } from "#lib/leads/database/tables.ts";
import { reasonsOf } from "#lib/leads/deliver/reasons.ts";
import { givenOf } from "#lib/leads/given.ts";
import { scenarioInWords } from "#lib/leads/scenario.ts";
import { homeOf, type SiteFacts, teamLabels, visitorLabels } from "#lib/leads/site-facts.ts";

/** A mail's subject and its plain text. No mail about a lead has an HTML part, so nothing typed into the form can become markup. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

const textOf = (lines: readonly string[]) => [...lines, ""].join("\n");

/** What a lead is called in the team's mailbox and in a CRM. */
export function leadTitle(lead: LeadTable, form: FormData | undefined, site: SiteFacts): string {
  const { team } = teamLabels(site).mail;
  const from = lead.company ?? ([lead.name, lead.email, lead.telephone].find(Boolean) || lead.id);
  return partsOfFormId(lead.form).name === contactForm
    ? team.subject(from)
    : team.subjectOf(form?.title ?? lead.form, from);
}

/**
 * Everything that the visitor sent, in the words of the form and of the pages, after the reasons why the sender may fit. What has lines is
 * quoted, so that nothing in it passes for our own words.
 */
export function leadInWords(lead: LeadTable, form: FormData | undefined, site: SiteFacts): string[] {
  const labels = teamLabels(site);
  const { line, team } = labels.mail;
  const lines = (pairs: readonly (readonly [string, string | number | null])[]) =>
    pairs.flatMap(([label, value]) => (value === null ? [] : [line(label, value)]));
  const quoted = (text: string) => text.split("\n").map((part) => `> ${part}`);
  const given = givenOf(lead, form);
  const short = given.filter(({ isLong }) => !isLong);
  const long = given.filter(({ name, isLong }) => isLong && name !== "message");
  const origin = attributionNames.filter((name) => name !== "scenario" && name !== "fit");
  const called = new Map(Object.entries(team.origin));
  const reasons = reasonsOf(lead, form, labels.mail.reasons);
  const scenario = lead.scenario === null ? [] : scenarioInWords(lead.scenario, site.origin, labels);
  return [
    ...(reasons.length === 0 ? [] : [team.why, ...reasons, ""]),
    ...lines(short.map(({ label, words }) => [label, words])),
    "",
    ...(lead.message === "" ? [] : [...quoted(lead.message), ""]),
    ...long.flatMap(({ label, words }) => [line(label, ""), ...quoted(words), ""]),
    ...(scenario.length === 0 ? [] : [team.costs, ...scenario, ""]),
    ...(lead.fit === null ? [] : [team.fit, lead.fit, ""]),
    ...lines(origin.map((name) => [called.get(name) ?? name, lead[name]])),
    team.received(lead.received_at),
  ];
}

/** The mail to the team. */
export function teamMail(lead: LeadTable, form: FormData | undefined, site: SiteFacts): MailText {
  const { team } = teamLabels(site).mail;
  return {
    subject: leadTitle(lead, form, site),
    text: textOf([
      lead.email === "" ? team.openingWithoutEmail(site.origin) : team.opening(site.origin),
      "",
      ...leadInWords(lead, form, site),
      team.lead(lead.id),
      "",
      team.answered(`npm run leads -- respond ${lead.id}`),
    ]),
  };
}

/**
 * The mail to the sender. It repeats nothing that was typed, not even the name: whoever enters somebody else's address could
 * otherwise send that person any text in the company's name.
 */
export function confirmationMail({ form }: Pick<LeadTable, "form">, site: SiteFacts): MailText {
  const { companyName: company, telephone: phone } = site;
  const { subject, lines } = visitorLabels(site, form).mail.confirmation;
  return { subject: subject(company), text: textOf(lines({ company, phone, site: homeOf(site, form) })) };
}

/** Links that a mail to the sender holds: those that it needs. */
export interface MailLinks {
  readonly confirm?: string;
  readonly unsubscribe?: string;
  readonly download?: string;
}

/**
 * A mail to the sender: what its form promised, else that the message has arrived.
 *
 * @param links made for this mail
 */
export function senderMail(
  channel: SenderChannel,
  lead: Pick<LeadTable, "form">,
  form: FormData | undefined,
  links: MailLinks,
  facts: SiteFacts,
): MailText {
  const { companyName: company, telephone: phone } = facts;
  const { subscription, welcome, file } = visitorLabels(facts, lead.form).mail;
  const site = homeOf(facts, lead.form);
  const { newsletter, download } = form ?? {};
  const { confirm: link, unsubscribe } = links;
  if (newsletter !== undefined && channel === "welcome" && unsubscribe !== undefined)
    return {
      subject: welcome.subject(newsletter),
      text: textOf(welcome.lines({ newsletter, company, site, unsubscribe })),
    };
  if (newsletter !== undefined && link !== undefined)
    return {
      subject: subscription.subject(newsletter),
      text: textOf(subscription.lines({ newsletter, company, site, link, days: confirmDays })),
    };
  if (download !== undefined && links.download !== undefined) {
    const { title, byMail = false, linkDays = usualLinkDays } = download;
    const days = byMail ? linkDays : undefined;
    return {
      subject: file.subject(title),
      text: textOf(file.lines({ title, company, phone, site, link: links.download, days })),
    };
  }
  return confirmationMail(lead, facts);
}

/** The daily mail to the team about quarantine. It holds nothing of the submissions. */
export function quarantineMail(waiting: number, site: SiteFacts): MailText {
  const { subject, lines } = teamLabels(site).mail.quarantine;
  return {
    subject: subject(waiting),
    text: textOf(
      lines({ list: "npm run leads -- list --quarantine", release: "npm run leads -- release <id>" }),
    ),
  };
}
