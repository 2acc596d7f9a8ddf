/** Who gets a newsletter: whoever asked for it, and then confirmed that the address is theirs. */
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import type { Database, LeadTable } from "#lib/leads/database/tables.ts";
import { enqueue } from "#lib/leads/outbox.ts";

/**
 * Confirms a subscription and writes its welcome. A second time changes nothing, and neither does a first one after the subscription was
 * ended: who wants it again fills in the form again.
 *
 * @returns whether the address gets the newsletter now
 */
export async function confirmSubscription({ db }: OpenDatabase, leadId: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("lead_consent")
      .set({ confirmed_at: now.toISOString() })
      .where("lead_id", "=", leadId)
      .where("confirmed_at", "is", null)
      .where("withdrawn_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) {
      await enqueue(transaction, leadId, ["welcome"], now);
      return true;
    }
    const { ended } = await transaction
      .selectFrom("lead_consent")
      .select("withdrawn_at as ended")
      .where("lead_id", "=", leadId)
      .executeTakeFirstOrThrow();
    return ended === null;
  });
}

/**
 * Ends every subscription that the address has to this newsletter, also one that is not confirmed yet, and what is still to be mailed about
 * it. A second time changes nothing.
 */
export async function endSubscription(
  { db }: OpenDatabase,
  { email_key, form }: Pick<LeadTable, "email_key" | "form">,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const theirs = transaction
      .selectFrom("lead")
      .select("id")
      .where("status", "=", "subscription")
      .where("email_key", "=", email_key)
      .where("form", "=", form);
    await transaction
      .updateTable("lead_consent")
      .set({ withdrawn_at: now.toISOString() })
      .where("lead_id", "in", theirs)
      .where("withdrawn_at", "is", null)
      .execute();
    await transaction
      .updateTable("lead_delivery")
      .set({ state: "expired", lease_owner: null, lease_until: null })
      .where("lead_id", "in", theirs)
      .where("state", "=", "pending")
      .execute();
  });
}

export const subscriberStates = ["subscribed", "unsubscribed", "unconfirmed"] as const;
export type SubscriberState = (typeof subscriberStates)[number];

/** An address on the list of a newsletter, with the consent that it rests on. */
export interface Subscriber {
  readonly lead: LeadTable;
  readonly state: SubscriberState;
  readonly consent: {
    readonly version: string;
    readonly text: string;
    readonly given_at: string;
    readonly confirmed_at: string | null;
    readonly withdrawn_at: string | null;
  };
}

/** Every address that was entered for a newsletter, once a form: as it was entered last, but subscribed where any of its entries is. */
export async function subscribers(db: Database): Promise<Subscriber[]> {
  const rows = await db
    .selectFrom("lead")
    .innerJoin("lead_consent", "lead_consent.lead_id", "lead.id")
    .selectAll("lead")
    .select(["version", "text", "given_at", "confirmed_at", "withdrawn_at"])
    .where("status", "=", "subscription")
    .orderBy("received_at", "desc")
    .execute();
  const all = rows.map(
    ({ version, text, given_at, confirmed_at, withdrawn_at, ...lead }): Subscriber => ({
      lead,
      state: withdrawn_at !== null ? "unsubscribed" : confirmed_at === null ? "unconfirmed" : "subscribed",
      consent: { version, text, given_at, confirmed_at, withdrawn_at },
    }),
  );
  const byAddress = Map.groupBy(all, ({ lead }) => JSON.stringify([lead.form, lead.email_key]));
  return [...byAddress.values()].flatMap((entries) =>
    subscriberStates.flatMap((state) => entries.find((entry) => entry.state === state) ?? []).slice(0, 1),
  );
}
