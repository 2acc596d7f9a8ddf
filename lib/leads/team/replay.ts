import { sql } from "kysely";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { type Channel, undelivered } from "#lib/leads/database/tables.ts";
import { enqueue } from "#lib/leads/outbox.ts";

// What a CRM is known to have is looked for again, because somebody may have deleted it; but it counts as begun when it arrived, so
// that no second is made while the search there does not show the first.
const knownAgain = {
  record: sql<string | null>`case when state = 'delivered' or record like '%,%' then null else record end`,
  begun_at: sql<
    string | null
  >`case when state = 'delivered' and record is not null then delivered_at else begun_at end`,
};

/**
 * Makes every dead letter due again, with its tries forgotten. What the receiver refused for good would only be refused again
 * and stays as it is. Gives how many of each.
 */
export async function replayDead(
  { db }: OpenDatabase,
  wanted: readonly Channel[],
  now: Date,
): Promise<{ readonly due: number; readonly refused: number }> {
  return db.transaction().execute(async (transaction) => {
    const again = await transaction
      .updateTable("lead_delivery")
      .set({
        state: "pending",
        attempts: 0,
        due_at: now.toISOString(),
        created_at: now.toISOString(),
        ...knownAgain,
      })
      .where("state", "=", "dead")
      .where("channel", "in", wanted)
      .executeTakeFirst();
    const { refused } = await transaction
      .selectFrom("lead_delivery")
      .select((select) => select.fn.countAll().as("refused"))
      .where("state", "=", "refused")
      .where("channel", "in", wanted)
      .executeTakeFirstOrThrow();
    return { due: Number(again.numUpdatedRows), refused: Number(refused) };
  });
}

/**
 * Sends one lead again through the channels, whatever became of it before; a channel it never had (the webhook was set up
 * later) is added. A quarantined lead has no deliveries: release it instead.
 */
export async function replayLead(
  { db }: OpenDatabase,
  id: string,
  channels: readonly Channel[],
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("lead_delivery")
      .set({
        state: "pending",
        attempts: 0,
        due_at: now.toISOString(),
        created_at: now.toISOString(),
        delivered_at: null,
        dismissed_because: null,
        ...knownAgain,
        lease_owner: null,
        lease_until: null,
      })
      .where("lead_id", "=", id)
      .where("channel", "in", channels)
      .execute();
    await enqueue(transaction, id, channels, now);
  });
}

/**
 * Notes that deliveries of a lead which have not arrived need not arrive: they are tried no more, no longer count as trouble,
 * and retention may delete the lead. The last error stays beside the reason. Gives how many.
 */
export async function dismiss(
  { db }: OpenDatabase,
  id: string,
  channels: readonly Channel[],
  reason: string,
): Promise<number> {
  const dismissed = await db
    .updateTable("lead_delivery")
    .set({ state: "dismissed", dismissed_because: reason, lease_owner: null, lease_until: null })
    .where("lead_id", "=", id)
    .where("channel", "in", channels)
    .where("state", "in", undelivered)
    .executeTakeFirst();
  return Number(dismissed.numUpdatedRows);
}
