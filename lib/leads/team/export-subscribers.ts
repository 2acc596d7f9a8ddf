/** The list of a newsletter for the service that sends it: who is on it, and the consent that this rests on. */
import type { Database } from "#lib/leads/database/tables.ts";
import { answersByName } from "#lib/leads/given.ts";
import { newLink, unsubscribeDays } from "#lib/leads/links.ts";
import type { Subscriber } from "#lib/leads/subscriptions.ts";
import { csv } from "#lib/leads/team/csv.ts";

/** One address. */
export interface ListEntry {
  readonly email: string;
  readonly name: string;
  readonly form: string;
  readonly state: Subscriber["state"];
  readonly consent_version: string;
  readonly consent_text: string;
  readonly consent_given_at: string;
  readonly confirmed_at: string | null;
  readonly unsubscribed_at: string | null;
  /** A link that ends the subscription, by a page's button or by one click of a mail program (RFC 8058); null for whom it has ended. */
  readonly unsubscribe_url: string | null;
  /** What else the form asked. */
  readonly answers: Readonly<Record<string, string | number>>;
}

/** @param origin of the server that answers links in mails, without a slash at its end */
export async function listEntries(
  db: Database,
  list: readonly Subscriber[],
  origin: string,
  now: Date,
): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  for (const { lead, state, consent } of list) {
    const link = { leadId: lead.id, purpose: "unsubscribe", days: unsubscribeDays } as const;
    entries.push({
      email: lead.email,
      name: lead.name,
      form: lead.form,
      state,
      consent_version: consent.version,
      consent_text: consent.text,
      consent_given_at: consent.given_at,
      confirmed_at: consent.confirmed_at,
      unsubscribed_at: consent.withdrawn_at,
      unsubscribe_url: state === "unsubscribed" ? null : await newLink(db, origin, link, now),
      answers: Object.fromEntries(answersByName(lead)),
    });
  }
  return entries;
}

export function entriesAsCsv(entries: readonly ListEntry[]): string {
  const asked = [...new Set(entries.flatMap(({ answers }) => Object.keys(answers)))].sort();
  const columns = [
    "email",
    "name",
    "form",
    "state",
    "consent_version",
    "consent_text",
    "consent_given_at",
    "confirmed_at",
    "unsubscribed_at",
    "unsubscribe_url",
  ] as const satisfies readonly (keyof ListEntry)[];
  return csv([
    [...columns, ...asked],
    ...entries.map((entry) => [
      ...columns.map((column) => entry[column]),
      ...asked.map((name) => entry.answers[name] ?? null),
    ]),
  ]);
}

export function entriesAsJsonLines(entries: readonly ListEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}
