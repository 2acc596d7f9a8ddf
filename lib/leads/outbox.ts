import { randomUUID } from "node:crypto";
import { nextAttempt } from "#lib/leads/backoff.ts";
import type { OpenDatabase } from "#lib/leads/database/door.ts";
import type { Channel, Database, LeadTable } from "#lib/leads/database/tables.ts";
import type { DeliverySettings } from "#lib/leads/env.ts";

/** One delivery that this worker holds until its lease runs out. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly channel: Channel;
  readonly attempts: number;
  readonly createdAt: string;
  readonly lead: LeadTable;
}

/** Writes a lead's deliveries, due at once. Called inside the transaction that stores or releases the lead. */
export async function enqueue(
  db: Database,
  leadId: string,
  channels: readonly Channel[],
  now: Date,
): Promise<void> {
  if (channels.length === 0) return;
  const at = now.toISOString();
  await db
    .insertInto("lead_delivery")
    .values(
      channels.map((channel) => ({
        id: randomUUID(),
        lead_id: leadId,
        channel,
        state: "pending" as const,
        attempts: 0,
        due_at: at,
        lease_owner: null,
        lease_until: null,
        last_error: null,
        created_at: at,
        delivered_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(["lead_id", "channel"]).doNothing())
    .execute();
}

/**
 * Takes up to `limit` due deliveries for `owner`. No other worker gets them before the lease ends; a worker that is killed
 * loses nothing, its deliveries fall due again.
 */
export async function claim(
  { db, kind }: OpenDatabase,
  wanted: { owner: string; channels: readonly Channel[]; limit: number; leaseMs: number; now: Date },
): Promise<ClaimedDelivery[]> {
  const now = wanted.now.toISOString();
  const due = (from: Database) =>
    from
      .selectFrom("lead_delivery")
      .select(["id", "lead_id", "channel", "attempts", "created_at"])
      .where("state", "=", "pending")
      .where("channel", "in", wanted.channels)
      .where("due_at", "<=", now)
      .where((where) => where.or([where("lease_until", "is", null), where("lease_until", "<=", now)]))
      .orderBy("due_at")
      .limit(wanted.limit);
  // An idle worker only reads: a transaction would take SQLite's one write lock every second for nothing.
  if ((await due(db).execute()).length === 0) return [];
  return db.transaction().execute(async (transaction) => {
    const rows = await due(transaction)
      .$if(kind === "postgres", (query) => query.forUpdate().skipLocked())
      .execute();
    if (rows.length === 0) return [];
    await transaction
      .updateTable("lead_delivery")
      .set({
        lease_owner: wanted.owner,
        lease_until: new Date(wanted.now.getTime() + wanted.leaseMs).toISOString(),
      })
      .where(
        "id",
        "in",
        rows.map((row) => row.id),
      )
      .execute();
    const leads = await transaction
      .selectFrom("lead")
      .selectAll()
      .where(
        "id",
        "in",
        rows.map((row) => row.lead_id),
      )
      .execute();
    return rows.flatMap((row) => {
      const lead = leads.find((candidate) => candidate.id === row.lead_id);
      return lead === undefined
        ? []
        : [{ id: row.id, channel: row.channel, attempts: row.attempts, createdAt: row.created_at, lead }];
    });
  });
}

/** Notes that a delivery has arrived, whoever holds it now: what has arrived has arrived. */
export async function markDelivered({ db }: OpenDatabase, id: string, now: Date): Promise<void> {
  await db
    .updateTable("lead_delivery")
    .set({
      state: "delivered",
      delivered_at: now.toISOString(),
      lease_owner: null,
      lease_until: null,
      last_error: null,
    })
    .where("id", "=", id)
    .execute();
}

/** Notes that a delivery is no longer wanted, such as a confirmation days late. */
export async function markExpired({ db }: OpenDatabase, id: string): Promise<void> {
  await db
    .updateTable("lead_delivery")
    .set({ state: "expired", lease_owner: null, lease_until: null })
    .where("id", "=", id)
    .where("state", "=", "pending")
    .execute();
}

export interface Failure {
  readonly error: string;
  /** Trying again cannot help. */
  readonly permanent: boolean;
  /** The least wait the receiver asked for. */
  readonly retryAfterMs?: number;
}

/** Notes a failure: due again later, or a dead letter. Does nothing where another worker holds the delivery by now. */
export async function markFailed(
  { db }: OpenDatabase,
  delivery: ClaimedDelivery,
  owner: string,
  failure: Failure,
  settings: DeliverySettings,
  now: Date,
): Promise<"later" | "dead"> {
  const attempts = delivery.attempts + 1;
  const dead = failure.permanent || attempts >= settings.maxAttempts;
  await db
    .updateTable("lead_delivery")
    .set({
      state: dead ? "dead" : "pending",
      attempts,
      last_error: failure.error,
      due_at: nextAttempt(now, attempts, settings, failure.retryAfterMs).toISOString(),
      lease_owner: null,
      lease_until: null,
    })
    .where("id", "=", delivery.id)
    .where("state", "=", "pending")
    .where("lease_owner", "=", owner)
    .execute();
  return dead ? "dead" : "later";
}

/** Gives back what this worker still holds, so that another need not wait for the lease to end. */
export async function releaseClaims({ db }: OpenDatabase, owner: string): Promise<void> {
  await db
    .updateTable("lead_delivery")
    .set({ lease_owner: null, lease_until: null })
    .where("lease_owner", "=", owner)
    .where("state", "=", "pending")
    .execute();
}

/** How the outbox stands: what waits, since when, and what is dead. */
export interface OutboxState {
  readonly pending: number;
  readonly dead: number;
  /** Seconds since the oldest waiting delivery was written; 0 where none waits. */
  readonly oldestSeconds: number;
}

export async function outboxState({ db }: OpenDatabase, now: Date): Promise<OutboxState> {
  const rows = await db
    .selectFrom("lead_delivery")
    .select([
      "state",
      (select) => select.fn.countAll().as("count"),
      (select) => select.fn.min("created_at").as("oldest"),
    ])
    .where("state", "in", ["pending", "dead"])
    .groupBy("state")
    .execute();
  const pending = rows.find((row) => row.state === "pending");
  const oldest =
    pending?.oldest === undefined || pending.oldest === null ? now.getTime() : Date.parse(pending.oldest);
  return {
    pending: Number(pending?.count ?? 0),
    dead: Number(rows.find((row) => row.state === "dead")?.count ?? 0),
    oldestSeconds: Math.max(0, Math.round((now.getTime() - oldest) / 1000)),
  };
}
