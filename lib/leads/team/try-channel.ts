/** Tries one channel with a test lead: what would be sent, or sends it. Nothing of it is stored here. */
import { randomUUID } from "node:crypto";
import type { FormData } from "#lib/content/schema/form.ts";
import { type Channel, crmChannels } from "#lib/leads/database/tables.ts";
import type { Call } from "#lib/leads/deliver/crm/call.ts";
import { type Crm, crmEntry, crmsOf, sendToCrm } from "#lib/leads/deliver/crm/crms.ts";
import { NotYet } from "#lib/leads/deliver/delivery-error.ts";
import { teamMail } from "#lib/leads/deliver/mail-texts.ts";
import { smtpMailer } from "#lib/leads/deliver/mailer.ts";
import { postWebhook, webhookPayload } from "#lib/leads/deliver/webhook.ts";
import { type LeadsSettings, leadsVariables } from "#lib/leads/env.ts";
import { ExplainedError } from "#lib/leads/explained-error.ts";
import { leadsLogger } from "#lib/leads/log.ts";
import type { ClaimedDelivery, KnownRecord } from "#lib/leads/outbox.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";
import { testLead } from "#lib/leads/team/test-lead.ts";

/** The channels that can be tried. A confirmation goes to a visitor, and a test has none. */
export const triedChannels: readonly Channel[] = ["team-mail", "webhook", ...crmChannels];

export interface Trial {
  readonly settings: LeadsSettings;
  readonly site: SiteFacts;
  /** The contact form, for its words. */
  readonly form: FormData | undefined;
}

/** What would be sent, with every secret hidden. @throws ExplainedError where the channel is not set up */
export async function rehearse(channel: Channel, { settings, site, form }: Trial): Promise<string> {
  const lead = testLead(new Date());
  if (channel === "team-mail") {
    const { to, from } = mailSettings(settings);
    const { subject, text } = teamMail(lead, form, site);
    return `From: ${from}\nTo: ${form?.sendTo?.join(", ") ?? to}\nSubject: ${subject}\n\n${text}`;
  }
  if (channel === "webhook") {
    const { url } = webhookSettings(settings);
    return `POST ${url}\ncontent-type: application/json\nwebhook-signature: (hidden)\n\n${readable(webhookPayload(lead))}\n`;
  }
  const { kind, connect } = crmSettings(channel, settings);
  const calls: string[] = [];
  const peer = connect(async (call) => {
    calls.push(printed(call));
    return kind.rehearse(call);
  });
  const entry = crmEntry(lead, form, site);
  await peer.find(entry);
  const record = await peer.create(entry);
  await peer.complete?.(entry, record);
  return `${calls.join("\n\n")}\n`;
}

/** Sends a test. Gives what was sent where. @throws DeliveryError or ExplainedError, which say why it cannot be sent */
export async function tryChannel(channel: Channel, { settings, site, form }: Trial): Promise<string> {
  const lead = testLead(new Date());
  const delivery: ClaimedDelivery = {
    id: randomUUID(),
    channel,
    attempts: 0,
    createdAt: lead.received_at,
    known: { begun_at: null, record: null, contact: null },
    lead,
    form,
  };
  const { delivery: limits } = settings;
  if (channel === "team-mail") {
    const mail = mailSettings(settings);
    const mailer = smtpMailer(
      { ...mail, timeoutMs: limits.timeoutMs, connections: 1 },
      site,
      leadsLogger("silent"),
    );
    try {
      await mailer.send(delivery);
    } finally {
      mailer.close();
    }
    return `The mail server has taken the test mail to ${form?.sendTo?.join(", ") ?? mail.to}.\n`;
  }
  if (channel === "webhook") {
    const webhook = webhookSettings(settings);
    await postWebhook(delivery, webhook, limits.timeoutMs);
    return `${new URL(webhook.url).host} has taken the test lead ${lead.id}. Delete it there.\n`;
  }
  const crm = crmSettings(channel, settings);
  const known: Partial<KnownRecord>[] = [];
  try {
    await sendToCrm(crm, delivery, site, async (more) => void known.push(more), limits);
  } catch (error) {
    if (!(error instanceof NotYet)) throw error;
  }
  const { record, contact } = Object.assign({}, ...known);
  const also = typeof contact === "string" ? ` and contact ${contact}` : "";
  return `${crm.kind.name} has the test lead now: ${crm.kind.record} ${record}${also}. Delete what is marked as a test there.\n`;
}

function mailSettings({ smtpUrl, to, from }: LeadsSettings) {
  if (smtpUrl === undefined || to === undefined || from === undefined) throw notSetUp("SMTP_URL");
  return { smtpUrl, to, from };
}

function webhookSettings({ webhook }: LeadsSettings) {
  if (webhook === undefined) throw notSetUp("LEADS_WEBHOOK_URL");
  return webhook;
}

function crmSettings(channel: Channel, settings: LeadsSettings): Crm {
  const crm = crmsOf(settings).find(({ kind }) => kind.channel === channel);
  if (crm !== undefined) return crm;
  throw notSetUp(
    ...Object.keys(leadsVariables).filter((name) => name.startsWith(`${channel.toUpperCase()}_`)),
  );
}

function notSetUp(...names: string[]): ExplainedError {
  const lines = names.map((name) => `  ${name}: ${leadsVariables[name]}.`);
  return new ExplainedError(`This channel is not set up (docs/operations.md). Set:\n${lines.join("\n")}`);
}

/** Headers that hold a key, and fields of a form that do. */
const secretHeaders = ["authorization", "clientid"];
const secretFields = ["client_id", "client_secret"];

function printed({ method, url, headers, body = "" }: Call): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${secretHeaders.includes(name.toLowerCase()) ? "(hidden)" : value}`,
  );
  const isForm = headers["content-type"] === "application/x-www-form-urlencoded";
  const text = isForm ? [...new URLSearchParams(body)].map(formLine).join("\n") : readable(body);
  return [`${method} ${url}`, ...lines, ...(text === "" ? [] : ["", text])].join("\n");
}

const formLine = ([name = "", value = ""]: string[]) =>
  `${name}=${secretFields.includes(name) ? "(hidden)" : value}`;

const readable = (json: string) => (json === "" ? "" : JSON.stringify(JSON.parse(json), null, 2));
