import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { portions } from "#lib/leads/database/portions.ts";
import type { Channel, Database, DeliveryTable, LeadTable } from "#lib/leads/database/tables.ts";
import { digestSecret, keyedDigest } from "#lib/leads/digest.ts";
import { emailLimitKey } from "#lib/leads/screen/rate-limits.ts";
import { actsOf } from "#lib/leads/team/acts.ts";
import { finderOf, type Person, type PersonFinder } from "#lib/leads/team/person.ts";

export interface Forgotten {
  /** The ids of the leads that are deleted. */
  readonly leads: readonly string[];
  /** Leads of other people that name the person, in what was sent or in the team's notes: somebody has to look. */
  readonly mentionedIn: readonly string[];
  /** The deleted leads that had gone out by each channel: what received them has them still. */
  readonly wentOut: ReadonlyMap<Channel, readonly Gone[]>;
  /** Whether any of them was a confirmed subscription, which a list service may have by now. */
  readonly wasSubscribed: boolean;
}

/** A delivery that went out, or may have. */
export type Gone = Pick<DeliveryTable, "lead_id" | "channel" | "record" | "contact">;

// Rewriting the files needs a moment without writers.
const scrubPatienceMs = 30_000;

/**
 * Deletes everything that is stored about a person, who is known by an email address or a phone number in whatever form it is
 * written, then makes the deleted rows unreadable on the disk. The count of the person's addresses among the limits goes too, though
 * it is only a digest.
 *
 * @param secret LEADS_SECRET, where it is set
 * @throws Error where too little is given to know one person by, or where something of the person is there again afterwards
 */
export async function forgetPerson(
  leadsDatabase: LeadsDatabase,
  person: Person,
  secret: string | undefined,
): Promise<Forgotten> {
  const finder = finderOf(person);
  const leads = new Set<string>();
  const wentOut = new Map<Channel, Gone[]>();
  let wasSubscribed = false;
  await leadsDatabase.use(async ({ db }) => {
    const { sent } = await search(db, finder);
    const digest = keyedDigest(await digestSecret(db, secret));
    const keys = new Set([...sent.map(({ email_key }) => email_key), finder.address ?? ""]);
    keys.delete("");
    const ids = sent.map(({ id }) => id);
    wasSubscribed ||= await anyConfirmed(db, ids);
    const gone = await removeLeads(
      db,
      ids,
      [...keys].map((key) => emailLimitKey(digest("email", key))),
    );
    for (const delivery of gone) {
      leads.add(delivery.lead_id);
      wentOut.set(delivery.channel, [...(wentOut.get(delivery.channel) ?? []), delivery]);
    }
    for (const { id } of sent) leads.add(id);
  });
  await leadsDatabase.use((database) => database.scrub(), scrubPatienceMs);
  const { sent, named } = await leadsDatabase.use(({ db }) => search(db, finder));
  if (sent.length > 0) throw new Error("A lead of this person came in meanwhile. Run the command again");
  return { leads: [...leads], mentionedIn: named, wentOut, wasSubscribed };
}

const pageSize = 500;

/** The leads that a person sent, and the ids of those of other people in which the person is named. */
async function search(
  db: Database,
  { sent, isNamedIn }: PersonFinder,
): Promise<{ sent: LeadTable[]; named: string[] }> {
  const found: { sent: LeadTable[]; named: string[] } = { sent: [], named: [] };
  for (let after = ""; ; ) {
    const page = await db
      .selectFrom("lead")
      .selectAll()
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
    const acts = await actsOf(
      db,
      page.map(({ id }) => id),
    );
    for (const lead of page) {
      const { id: _id, received_at: _received, ...given } = lead;
      const notes = (acts.get(lead.id) ?? []).flatMap(({ made_by, note }) => [made_by, note]);
      if (sent(lead)) found.sent.push(lead);
      else if ([...Object.values(given), ...notes].some((text) => isNamedIn(String(text ?? ""))))
        found.named.push(lead.id);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return found;
    after = last.id;
  }
}

async function anyConfirmed(db: Database, ids: readonly string[]): Promise<boolean> {
  for (const mine of portions(ids)) {
    const confirmed = await db
      .selectFrom("lead_consent")
      .select("lead_id")
      .where("lead_id", "in", mine)
      .where("confirmed_at", "is not", null)
      .executeTakeFirst();
    if (confirmed !== undefined) return true;
  }
  return false;
}

/**
 * Deletes every lead received before a moment, answered or not, and makes the rows unreadable on the disk. Who subscribes to a newsletter
 * stays. Gives how many.
 */
export async function purgeOlderThan(leadsDatabase: LeadsDatabase, before: Date): Promise<number> {
  let leads = 0;
  await leadsDatabase.use(async ({ db }) => {
    leads += await db.transaction().execute(async (transaction) => {
      const subscribed = transaction
        .selectFrom("lead_consent")
        .select("lead_id")
        .where("confirmed_at", "is not", null)
        .where("withdrawn_at", "is", null);
      const old = transaction
        .selectFrom("lead")
        .select("id")
        .where("received_at", "<", before.toISOString())
        .where("id", "not in", subscribed);
      await transaction.deleteFrom("lead_submission_key").where("lead_id", "in", old).execute();
      const removed = await transaction
        .deleteFrom("lead")
        .where("received_at", "<", before.toISOString())
        .where("id", "not in", subscribed)
        .executeTakeFirst();
      return Number(removed.numDeletedRows);
    });
  });
  await leadsDatabase.use((database) => database.scrub(), scrubPatienceMs);
  return leads;
}

/** Deletes leads with all that belongs to them. Gives which of them had gone out, and how. */
async function removeLeads(
  db: Database,
  ids: readonly string[],
  limitKeys: readonly string[],
): Promise<Gone[]> {
  return db.transaction().execute(async (transaction) => {
    const wentOut: Gone[] = [];
    for (const mine of portions(ids)) {
      const delivered = await transaction
        .selectFrom("lead_delivery")
        .select(["lead_id", "channel", "record", "contact"])
        .where("lead_id", "in", mine)
        // One that failed may have arrived all the same, where only the answer was lost.
        .where((where) =>
          where.or([
            where("delivered_at", "is not", null),
            where("attempts", ">", 0),
            where("begun_at", "is not", null),
            where("record", "is not", null),
          ]),
        )
        .execute();
      wentOut.push(...delivered);
      for (const table of [
        "lead_submission_key",
        "lead_delivery",
        "lead_consent",
        "lead_act",
        "lead_link",
      ] as const)
        await transaction.deleteFrom(table).where("lead_id", "in", mine).execute();
      await transaction.deleteFrom("lead").where("id", "in", mine).execute();
    }
    for (const keys of portions(limitKeys))
      await transaction.deleteFrom("lead_rate_limit").where("key", "in", keys).execute();
    return wentOut;
  });
}
