import { randomUUID } from "node:crypto";
import type { OpenDatabase } from "#lib/leads/database/door.ts";
import type { Channel } from "#lib/leads/database/tables.ts";
import { enqueue } from "#lib/leads/outbox.ts";
import type { Lead } from "#lib/leads/schema.ts";
import type { Signal } from "#lib/leads/screen/content-signals.ts";

export interface NewLead {
  readonly lead: Lead;
  /** Its answers to fit questions as the team reads them. */
  readonly fit: string | null;
  /** Why it is set aside; empty where it is not. */
  readonly signals: readonly Signal[];
  /** Where it is to go, unless it is set aside. */
  readonly channels: readonly Channel[];
  /** Digest of the Idempotency-Key, or of the content where there is none. */
  readonly key: string;
  /** Digest of the content. */
  readonly content: string;
  readonly now: Date;
  readonly keyExpires: Date;
}

export type SavedLead =
  | { readonly outcome: "stored" | "repeated"; readonly id: string }
  /** The Idempotency-Key was used for another content. */
  | { readonly outcome: "key-reused" };

/**
 * Stores a lead, its consent, its key and its deliveries in one transaction; when this resolves, all of it is on the disk. The
 * same key again within its time stores nothing and gives the first lead. Safe to run again after an error.
 */
export async function saveLead({ db }: OpenDatabase, given: NewLead): Promise<SavedLead> {
  const id = randomUUID();
  const now = given.now.toISOString();
  const { lead } = given;
  return db.transaction().execute(async (transaction) => {
    // The key goes first: of two processes with the same submission the second waits here for the first one's commit.
    const claimed = await transaction
      .insertInto("lead_submission_key")
      .values({
        key: given.key,
        lead_id: id,
        content: given.content,
        expires_at: given.keyExpires.toISOString(),
      })
      .onConflict((conflict) =>
        conflict
          .column("key")
          .doUpdateSet({ lead_id: id, content: given.content, expires_at: given.keyExpires.toISOString() })
          .where("lead_submission_key.expires_at", "<=", now),
      )
      .executeTakeFirst();
    if (claimed.numInsertedOrUpdatedRows !== 1n) {
      const first = await transaction
        .selectFrom("lead_submission_key")
        .select(["lead_id", "content"])
        .where("key", "=", given.key)
        .executeTakeFirstOrThrow();
      return first.content === given.content
        ? { outcome: "repeated", id: first.lead_id }
        : { outcome: "key-reused" };
    }
    await transaction
      .insertInto("lead")
      .values({
        id,
        received_at: now,
        status: given.signals.length > 0 ? "quarantined" : "accepted",
        signals: JSON.stringify(given.signals),
        name: lead.name,
        email: lead.email,
        email_key: lead.email.toLowerCase(),
        company: lead.company ?? null,
        telephone: lead.telephone ?? null,
        people: lead.people ?? null,
        topic: lead.topic ?? null,
        message: lead.message,
        source: lead.source ?? null,
        comparison: lead.comparison ?? null,
        scenario: lead.scenario ?? null,
        fit: given.fit,
        utm_source: lead.utm_source ?? null,
        utm_medium: lead.utm_medium ?? null,
        utm_campaign: lead.utm_campaign ?? null,
        utm_term: lead.utm_term ?? null,
        utm_content: lead.utm_content ?? null,
        released_at: null,
        responded_at: null,
      })
      .execute();
    await transaction
      .insertInto("lead_consent")
      .values({ lead_id: id, version: lead.consent.version, text: lead.consent.text, given_at: now })
      .execute();
    if (given.signals.length === 0) await enqueue(transaction, id, given.channels, given.now);
    return { outcome: "stored", id };
  });
}
