import { randomUUID } from "node:crypto";
import type { Acceptance } from "#lib/leads/channels.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import type { Database } from "#lib/leads/database/tables.ts";
import { enqueue } from "#lib/leads/outbox.ts";
import type { Lead } from "#lib/leads/schema.ts";
import type { Signal } from "#lib/leads/screen/content-signals.ts";
import { releaseFromQuarantine } from "#lib/leads/team/release.ts";

export interface NewLead {
  readonly lead: Lead;
  /** The words of the consent, as its writer saw them. */
  readonly consentText: string;
  /** Its answers to fit questions as the team reads them. */
  readonly fit: string | null;
  /** Why it is set aside; empty where it is not. */
  readonly signals: readonly Signal[];
  /** What becomes of it unless it is set aside. */
  readonly acceptance: Acceptance;
  /** Digest of the Idempotency-Key, or of the content where there is none. */
  readonly key: string;
  /** Digest of the content. */
  readonly content: string;
  readonly now: Date;
  readonly keyExpires: Date;
}

export type SavedLead =
  /** Released: the same as an earlier one in quarantine, but this time nothing spoke against it. */
  | { readonly outcome: "stored" | "repeated" | "released"; readonly id: string }
  /** The Idempotency-Key was used for another content. */
  | { readonly outcome: "key-reused" };

// A key that runs out later than any key made now, by more than clocks of two machines differ, was made by a wrong clock.
const clockErrorMs = 3_600_000;

/**
 * Stores a lead, its consent, its key and its deliveries in one transaction; when this resolves, all of it is on the disk. The
 * same key again within its time stores nothing and gives the first lead. Safe to run again after an error.
 */
export async function saveLead({ db }: OpenDatabase, given: NewLead): Promise<SavedLead> {
  return db.transaction().execute((transaction) => storeLead(transaction, randomUUID(), given));
}

/** What {@link saveLead} does inside its transaction. @param id of the lead, if it becomes one */
export async function storeLead(transaction: Database, id: string, given: NewLead): Promise<SavedLead> {
  const now = given.now.toISOString();
  const { lead } = given;
  const { consent, answers, ...stored } = lead;
  const key = { lead_id: id, content: given.content, expires_at: given.keyExpires.toISOString() };
  const wrong = new Date(given.keyExpires.getTime() + clockErrorMs).toISOString();
  // The key goes first: of two processes with the same submission the second waits here for the first one's commit.
  const claimed = await transaction
    .insertInto("lead_submission_key")
    .values({ key: given.key, ...key })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet(key)
        .where((where) =>
          where.or([
            where("lead_submission_key.expires_at", "<=", now),
            where("lead_submission_key.expires_at", ">", wrong),
          ]),
        ),
    )
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows !== 1n) {
    const first = await transaction
      .selectFrom("lead_submission_key")
      .select(["lead_id", "content"])
      .where("key", "=", given.key)
      .executeTakeFirstOrThrow();
    if (first.content !== given.content) return { outcome: "key-reused" };
    const released =
      given.signals.length === 0 &&
      (await releaseFromQuarantine(transaction, first.lead_id, given.acceptance, given.now));
    return { outcome: released ? "released" : "repeated", id: first.lead_id };
  }
  await transaction
    .insertInto("lead")
    .values({
      id,
      received_at: now,
      status: given.signals.length > 0 ? "quarantined" : given.acceptance.status,
      signals: JSON.stringify(given.signals),
      ...stored,
      answers: answers.length === 0 ? null : JSON.stringify(answers),
      email_key: lead.email.toLowerCase(),
      fit: given.fit,
      released_at: null,
      responded_at: null,
    })
    .execute();
  await transaction
    .insertInto("lead_consent")
    .values({
      lead_id: id,
      version: consent,
      text: given.consentText,
      given_at: now,
      confirmed_at: null,
      withdrawn_at: null,
    })
    .execute();
  if (given.signals.length === 0) await enqueue(transaction, id, given.acceptance.channels, given.now);
  return { outcome: "stored", id };
}
