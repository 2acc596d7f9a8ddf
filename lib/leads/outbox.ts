import { randomUUID } from "node:crypto";
import type { FormData } from "#lib/content/schema/form.ts";
import { nextAttempt } from "#lib/leads/backoff.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import {
  type Channel,
  type Database,
  type DeliveryTable,
  isSenderChannel,
  type LeadTable,
} from "#lib/leads/database/tables.ts";
import type { DeliverySettings } from "#lib/leads/env.ts";
import { formsOf } from "#lib/leads/remembered-forms.ts";

/** What a delivery knows of its record in a CRM, with the columns' meaning. */
export type KnownRecord = Pick<DeliveryTable, "begun_at" | "record" | "contact">;

/** One delivery that this worker holds until its lease runs out. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly channel: Channel;
  readonly attempts: number;
  readonly createdAt: string;
  /** What is known of its record in a CRM. */
  readonly known: KnownRecord;
  readonly lead: LeadTable;
  /** The form that it was sent with, as last seen; undefined until a server has started with it. */
  readonly form: FormData | undefined;
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
        dismissed_because: null,
        created_at: at,
        delivered_at: null,
        begun_at: null,
        record: null,
        contact: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(["lead_id", "channel"]).doNothing())
    .execute();
}

// A lease or a due time further ahead than this, beyond its own length, was written by a clock that has since been put right.
const clockErrorMs = 86_400_000;

/**
 * Takes up to `limit` due deliveries for `owner`. No other worker gets them before the lease ends; a worker that is killed
 * loses nothing, its deliveries fall due again.
 */
export async function claim(
  { db, kind }: OpenDatabase,
  wanted: {
    owner: string;
    channels: readonly Channel[];
    limit: number;
    leaseMs: number;
    maxDelayMs: number;
    now: Date;
  },
): Promise<ClaimedDelivery[]> {
  const now = wanted.now.toISOString();
  const beyond = (ms: number) => new Date(wanted.now.getTime() + ms + clockErrorMs).toISOString();
  const due = (from: Database) =>
    from
      .selectFrom("lead_delivery")
      .select(["id", "lead_id", "channel", "attempts", "created_at", "begun_at", "record", "contact"])
      .where("state", "=", "pending")
      .where("channel", "in", wanted.channels)
      .where((where) =>
        where.or([where("due_at", "<=", now), where("due_at", ">", beyond(wanted.maxDelayMs))]),
      )
      .where((where) =>
        where.or([
          where("lease_until", "is", null),
          where("lease_until", "<=", now),
          where("lease_until", ">", beyond(wanted.leaseMs)),
        ]),
      )
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
    const forms = await formsOf(transaction, [...new Set(leads.map(({ form }) => form))]);
    return rows.flatMap(({ id, lead_id, channel, attempts, created_at: createdAt, ...known }) => {
      const lead = leads.find((candidate) => candidate.id === lead_id);
      if (lead === undefined) return [];
      const form = isSenderChannel(channel) ? forms.sent(lead.form) : forms.forTeam(lead.form);
      return [{ id, channel, attempts, createdAt, known, lead, form }];
    });
  });
}

/** Records that a delivery has arrived, even if another worker holds it by now. */
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

/** Lets a delivery wait without counting a try. Does nothing where another worker holds it by now. */
export async function postpone(
  { db }: OpenDatabase,
  id: string,
  owner: string,
  delayMs: number,
  now: Date,
): Promise<void> {
  await db
    .updateTable("lead_delivery")
    .set({ due_at: new Date(now.getTime() + delayMs).toISOString(), lease_owner: null, lease_until: null })
    .where("id", "=", id)
    .where("state", "=", "pending")
    .where("lease_owner", "=", owner)
    .execute();
}

export interface Failure {
  readonly error: string;
  /** Trying again cannot help. */
  readonly permanent: boolean;
  /** Trying again helps only once a person has repaired something: a dead letter at once, which `replay` sends again. */
  readonly needsRepair?: boolean;
  /** The shortest wait the receiver requested. */
  readonly retryAfterMs?: number;
}

/** Notes a failure: due again later, a dead letter, or refused for good. Does nothing where another worker holds the delivery by now. */
export async function markFailed(
  { db }: OpenDatabase,
  delivery: ClaimedDelivery,
  owner: string,
  failure: Failure,
  settings: DeliverySettings,
  now: Date,
): Promise<"pending" | "dead" | "refused"> {
  const attempts = delivery.attempts + 1;
  const isDead = failure.needsRepair === true || attempts >= settings.maxAttempts;
  const next = failure.permanent ? "refused" : isDead ? "dead" : "pending";
  await db
    .updateTable("lead_delivery")
    .set({
      state: next,
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
  return next;
}

/**
 * Notes what is known of a delivery's record in a CRM, before and after it is made.
 *
 * @returns false where another worker holds the delivery by now
 */
export async function noteRecord(
  { db }: OpenDatabase,
  id: string,
  owner: string,
  known: Partial<KnownRecord>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("lead_delivery")
    .set(known)
    .where("id", "=", id)
    .where("lease_owner", "=", owner)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
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
