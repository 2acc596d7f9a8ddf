import type { Acceptance } from "#lib/leads/channels.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import type { Database } from "#lib/leads/database/tables.ts";
import { enqueue } from "#lib/leads/outbox.ts";

/** Takes a submission out of quarantine and sends it on its way, in one transaction. Gives false where it was not in quarantine. */
export async function releaseLead(
  { db }: OpenDatabase,
  id: string,
  acceptance: Acceptance,
  now: Date,
): Promise<boolean> {
  return db.transaction().execute((transaction) => releaseFromQuarantine(transaction, id, acceptance, now));
}

/** What {@link releaseLead} does inside a transaction. */
export async function releaseFromQuarantine(
  transaction: Database,
  id: string,
  { status, channels }: Acceptance,
  now: Date,
): Promise<boolean> {
  const released = await transaction
    .updateTable("lead")
    .set({ status, released_at: now.toISOString() })
    .where("id", "=", id)
    .where("status", "=", "quarantined")
    .executeTakeFirst();
  if (released.numUpdatedRows === 0n) return false;
  await enqueue(transaction, id, channels, now);
  return true;
}

/** Notes when a person first answered; a second call changes nothing. Gives the noted time. */
export async function markResponded({ db }: OpenDatabase, id: string, now: Date): Promise<string> {
  await db
    .updateTable("lead")
    .set({ responded_at: now.toISOString() })
    .where("id", "=", id)
    .where("responded_at", "is", null)
    .execute();
  const { responded_at } = await db
    .selectFrom("lead")
    .select("responded_at")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return responded_at ?? now.toISOString();
}
