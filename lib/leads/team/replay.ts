import type { OpenDatabase } from "#lib/leads/database/door.ts";
import type { Channel } from "#lib/leads/database/tables.ts";
import { enqueue } from "#lib/leads/outbox.ts";

/** Makes every dead letter due again, with its tries forgotten. Gives how many. */
export async function replayDead(
  { db }: OpenDatabase,
  channel: Channel | undefined,
  now: Date,
): Promise<number> {
  let query = db
    .updateTable("lead_delivery")
    .set({ state: "pending", attempts: 0, due_at: now.toISOString(), created_at: now.toISOString() })
    .where("state", "=", "dead");
  if (channel !== undefined) query = query.where("channel", "=", channel);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
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
        lease_owner: null,
        lease_until: null,
      })
      .where("lead_id", "=", id)
      .where("channel", "in", channels)
      .execute();
    await enqueue(transaction, id, channels, now);
  });
}
