import type { Kysely } from "kysely";
import type { AttributionName } from "#lib/forms/fields.ts";
import type { GivenColumns } from "#lib/leads/schema.ts";

/** Times are ISO 8601 in UTC with milliseconds, as text: they sort as they are and read the same in SQLite and PostgreSQL. */
type Instant = string;

/**
 * `subscription`: somebody who asked for a newsletter and waits for no answer; how far that is, is in the consent. `test`: a lead that the
 * audit sent, which goes nowhere.
 */
export type LeadStatus = "accepted" | "quarantined" | "subscription" | "test";

export interface LeadTable extends GivenColumns, Readonly<Record<AttributionName, string | null>> {
  readonly id: string;
  readonly received_at: Instant;
  readonly status: LeadStatus;
  /** JSON array of the reasons it was set aside. */
  readonly signals: string;
  /** The file name of the form that was sent. */
  readonly form: string;
  /** JSON array of what was given in fields without a column (`Answer`); null where there is none. */
  readonly answers: string | null;
  /** The email address in lowercase, for lookups; empty where the form asks for none. */
  readonly email_key: string;
  /** Lines: each fit question with its answer, in the words the page showed, and the address that shows them. */
  readonly fit: string | null;
  readonly released_at: Instant | null;
  readonly responded_at: Instant | null;
}

export interface ConsentTable {
  readonly lead_id: string;
  readonly version: string;
  readonly text: string;
  readonly given_at: Instant;
  /** When the owner of the address confirmed it, which only a subscription asks for. */
  readonly confirmed_at: Instant | null;
  /** When the subscription was ended. */
  readonly withdrawn_at: Instant | null;
}

/** What a link in a mail is for. */
export type LinkPurpose = "confirm" | "unsubscribe" | "download";

/** A link that was mailed. Only its digest is stored: nobody who reads the database can open one. */
export interface LinkTable {
  /** SHA-256 of the token, in base64url. */
  readonly digest: string;
  readonly lead_id: string;
  readonly purpose: LinkPurpose;
  readonly expires_at: Instant;
}

/** Each form that was ever on the site, once a version of its consent. */
export interface FormTable {
  readonly id: string;
  readonly version: string;
  /** Its fields, as JSON. */
  readonly document: string;
  /** When a server last started with it. */
  readonly seen_at: Instant;
}

/** The CRMs and PSAs that keep a record of a lead. */
export const crmChannels = ["hubspot", "halopsa", "connectwise"] as const;
export type CrmChannel = (typeof crmChannels)[number];

/** Mails to the sender: what follows at once, and the welcome once a subscription is confirmed. */
export const senderChannels = ["confirmation", "welcome"] as const;
export type SenderChannel = (typeof senderChannels)[number];

/** Whether a delivery is a mail to the sender. */
export function isSenderChannel(channel: string): channel is SenderChannel {
  return senderChannels.some((known) => known === channel);
}

/** Where a lead goes: the team's mail, its sender, a webhook, a CRM. */
export type Channel = "team-mail" | SenderChannel | "webhook" | CrmChannel;

/** Without one of these the team does not have the lead. A mail to the sender that fails usually has a mistyped address. */
export const teamChannels: readonly Channel[] = ["team-mail", "webhook", ...crmChannels];

export const channels: readonly Channel[] = ["team-mail", ...senderChannels, "webhook", ...crmChannels];

/** Deliveries that need another try or a person. */
export const undelivered: readonly DeliveryTable["state"][] = ["pending", "dead", "refused"];

/**
 * What becomes of a delivery. `dead`: tried as often as it may be. `refused`: the receiver said that trying again cannot help. `expired`:
 * too late to be of use. `dismissed`: a person has decided that it need not arrive.
 */
export const deliveryStates = ["pending", "delivered", "dead", "refused", "expired", "dismissed"] as const;

/** The outbox: one row a lead and channel. */
export interface DeliveryTable {
  readonly id: string;
  readonly lead_id: string;
  readonly channel: Channel;
  readonly state: (typeof deliveryStates)[number];
  readonly attempts: number;
  readonly due_at: Instant;
  readonly lease_owner: string | null;
  readonly lease_until: Instant | null;
  /** Kind and code only, never a mail server's sentence: it may quote an address. */
  readonly last_error: string | null;
  /** What the person who dismissed it gave as the reason. */
  readonly dismissed_because: string | null;
  readonly created_at: Instant;
  readonly delivered_at: Instant | null;
  /** When a record was last begun in a CRM that is not known to have been made, or to be the only one; null where that is known. */
  readonly begun_at: Instant | null;
  /** The id of the record in the CRM; several, separated by commas, where a person has to delete all but one. */
  readonly record: string | null;
  /** The id of the contact that belongs to it, where the CRM has one. */
  readonly contact: string | null;
}

/** What may come of a lead. */
export const outcomes = ["qualified", "meeting", "won", "lost"] as const;
export type Outcome = (typeof outcomes)[number];

/** What the team has noted about a lead, one row each; rows are added and never changed. */
export interface ActTable {
  readonly id: string;
  readonly lead_id: string;
  readonly at: Instant;
  readonly made_by: string;
  readonly outcome: Outcome | null;
  /** What it is worth, in hundredths of the company's currency. */
  readonly value_cents: number | null;
  readonly note: string | null;
}

/** Which submissions were seen: a keyed digest to the lead it made. */
export interface SubmissionKeyTable {
  readonly key: string;
  readonly lead_id: string;
  /** Keyed digest of the content, to tell a reused Idempotency-Key from a repeated submission. */
  readonly content: string;
  readonly expires_at: Instant;
}

/** Which submissions in quarantine the team has been notified of, or has listed. */
export interface QuarantineSeenTable {
  readonly lead_id: string;
  readonly seen_at: Instant;
}

export interface SettingTable {
  readonly name: string;
  readonly value: string;
}

/** Written by rate-limiter-flexible, which fixes its columns. */
export interface RateLimitTable {
  readonly key: string;
  readonly points: number;
  readonly expire: number | null;
}

export interface MigrationTable {
  readonly name: string;
  readonly applied_at: Instant;
}

export interface Tables {
  readonly lead: LeadTable;
  readonly lead_consent: ConsentTable;
  readonly lead_form: FormTable;
  readonly lead_delivery: DeliveryTable;
  readonly lead_act: ActTable;
  readonly lead_link: LinkTable;
  readonly lead_submission_key: SubmissionKeyTable;
  readonly lead_quarantine_seen: QuarantineSeenTable;
  readonly lead_setting: SettingTable;
  readonly lead_rate_limit: RateLimitTable;
  readonly lead_migration: MigrationTable;
}

export type Database = Kysely<Tables>;
