import type { Logger } from "pino";
import { unconfirmedDays } from "#lib/forms/newsletter.ts";
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { type Database, teamChannels, undelivered } from "#lib/leads/database/tables.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import { errorFacts } from "#lib/leads/log.ts";
import { formsOf } from "#lib/leads/remembered-forms.ts";
import { distrustClock } from "#lib/leads/retention-clock.ts";
import { deleteTests, testDays } from "#lib/leads/test-leads.ts";

const day = 86_400_000;
// Rewriting the file needs a moment without writers.
const scrubPatienceMs = 10_000;

export interface Purged {
  readonly leads: number;
  readonly quarantined: number;
  readonly keys: number;
  readonly tests: number;
  /** Subscriptions that nobody confirmed, or that were ended long enough ago. */
  readonly subscriptions: number;
  /** Leads that have outlived their time and stay, because they have not reached the team. */
  readonly undelivered: number;
  /** Submissions in quarantine that have outlived their time and stay, because nobody on the team knows of them. */
  readonly unseen: number;
  /** Present where the clock has jumped: nothing is deleted before this moment. */
  readonly distrustedUntil?: Date;
}

/**
 * Deletes leads, submissions in quarantine, subscriptions, test leads and submission keys that have outlived their time. A lead that has not reached
 * the team is kept until it has, a person has answered it, or its deliveries are dismissed; a submission in quarantine until the team
 * has been told of it or has listed it; a subscription until its days after the end of it. After a jump of the clock nothing is deleted
 * for a week.
 */
export async function purgeExpired(
  { db }: OpenDatabase,
  settings: Pick<LeadsSettings, "retentionDays" | "quarantineDays">,
  now: Date,
): Promise<Purged> {
  return db.transaction().execute(async (transaction) => {
    const distrustedUntil = await distrustClock(transaction, now);
    if (distrustedUntil !== undefined)
      return {
        leads: 0,
        quarantined: 0,
        keys: 0,
        tests: 0,
        subscriptions: 0,
        undelivered: 0,
        unseen: 0,
        distrustedUntil,
      };
    const before = (days: number) => new Date(now.getTime() - days * day).toISOString();
    const quarantine = await purgeQuarantine(transaction, before(settings.quarantineDays));
    const keys = await transaction
      .deleteFrom("lead_submission_key")
      .where("expires_at", "<", now.toISOString())
      .executeTakeFirst();
    const kept = await keptDays(transaction, settings.retentionDays);
    return {
      ...(await purgeAccepted(transaction, kept, before)),
      subscriptions: await purgeSubscriptions(transaction, kept, before),
      ...quarantine,
      tests: await deleteTests({ db: transaction }, new Date(now.getTime() - testDays * day)),
      keys: Number(keys.numDeletedRows),
    };
  });
}

async function purgeQuarantine(
  db: Database,
  before: string,
): Promise<{ readonly quarantined: number; readonly unseen: number }> {
  const removed = await db
    .deleteFrom("lead")
    .where("status", "=", "quarantined")
    .where("received_at", "<", before)
    .where("id", "in", db.selectFrom("lead_quarantine_seen").select("lead_id"))
    .executeTakeFirst();
  const { left } = await db
    .selectFrom("lead")
    .select((select) => select.fn.countAll().as("left"))
    .where("status", "=", "quarantined")
    .where("received_at", "<", before)
    .executeTakeFirstOrThrow();
  return { quarantined: Number(removed.numDeletedRows), unseen: Number(left) };
}

/** Of a lead whose form no server has noted. */
const usualDays = 730;

/** The days that leads of each form are kept; forms that are kept forever are left out. */
async function keptDays(db: Database, forAll: number | undefined): Promise<(readonly [string, number])[]> {
  if (forAll === 0) return [];
  const forms = await db.selectFrom("lead").select("form").distinct().execute();
  const known = await formsOf(
    db,
    forms.map(({ form }) => form),
  );
  return forms.map(({ form }) => [form, forAll ?? known.forTeam(form)?.keepDays ?? usualDays] as const);
}

async function purgeAccepted(
  db: Database,
  kept: readonly (readonly [string, number])[],
  before: (days: number) => string,
): Promise<{ readonly leads: number; readonly undelivered: number }> {
  let leads = 0;
  let left = 0;
  for (const [form, days] of kept) {
    const purged = await purgeForm(db, form, before(days));
    leads += purged.leads;
    left += purged.undelivered;
  }
  return { leads, undelivered: left };
}

async function purgeForm(
  db: Database,
  form: string,
  before: string,
): Promise<{ readonly leads: number; readonly undelivered: number }> {
  const waiting = db
    .selectFrom("lead_delivery")
    .select("lead_id")
    .where("channel", "in", teamChannels)
    .where("state", "in", undelivered);
  const removed = await db
    .deleteFrom("lead")
    .where("status", "=", "accepted")
    .where("form", "=", form)
    .where("received_at", "<", before)
    .where((where) => where.or([where("responded_at", "is not", null), where("id", "not in", waiting)]))
    .executeTakeFirst();
  const { left } = await db
    .selectFrom("lead")
    .select((select) => select.fn.countAll().as("left"))
    .where("status", "=", "accepted")
    .where("form", "=", form)
    .where("received_at", "<", before)
    .executeTakeFirstOrThrow();
  return { leads: Number(removed.numDeletedRows), undelivered: Number(left) };
}

async function purgeSubscriptions(
  db: Database,
  kept: readonly (readonly [string, number])[],
  before: (days: number) => string,
): Promise<number> {
  const subscriptions = () => db.deleteFrom("lead").where("status", "=", "subscription");
  const consents = () => db.selectFrom("lead_consent").select("lead_id");
  const { numDeletedRows: unconfirmed } = await subscriptions()
    // One that was in quarantine could be confirmed from its release on.
    .where((where) => where.fn.coalesce("released_at", "received_at"), "<", before(unconfirmedDays))
    .where("id", "in", consents().where("confirmed_at", "is", null))
    .executeTakeFirst();
  let deleted = Number(unconfirmed);
  for (const [form, days] of kept) {
    const { numDeletedRows: ended } = await subscriptions()
      .where("form", "=", form)
      .where("id", "in", consents().where("withdrawn_at", "<", before(days)))
      .executeTakeFirst();
    deleted += Number(ended);
  }
  return deleted;
}

/** Purges now and every hour; gives the function that ends it. */
export function startRetention(
  leadsDatabase: LeadsDatabase,
  settings: LeadsSettings,
  log: Logger,
): () => void {
  let unscrubbed = false;
  const purge = async () => {
    try {
      const purged = await leadsDatabase.use((database) => purgeExpired(database, settings, new Date()));
      const { leads, quarantined, tests, subscriptions, undelivered: kept, unseen, distrustedUntil } = purged;
      if (distrustedUntil !== undefined)
        log.warn(
          { until: distrustedUntil },
          "the clock has jumped, or the site was off for more than a week: no old leads are deleted until then",
        );
      if (kept > 0) log.warn({ leads: kept }, "old leads are kept because they were never delivered");
      if (unseen > 0)
        log.warn(
          { submissions: unseen },
          "old submissions stay in quarantine because nobody was told of them",
        );
      if (leads + quarantined + tests + subscriptions > 0) {
        unscrubbed = true;
        log.info({ ...purged }, "deleted what has outlived its time");
      }
      if (!unscrubbed) return;
      // Deleted rows are still in the write-ahead log, or in PostgreSQL's pages.
      await leadsDatabase.use((database) => database.scrub(), scrubPatienceMs);
      unscrubbed = false;
      log.info("what was deleted is scrubbed from the disk");
    } catch (error) {
      log.error(errorFacts(error), "old leads could not be deleted");
    }
  };
  void purge();
  const timer = setInterval(purge, 3_600_000);
  timer.unref();
  return () => clearInterval(timer);
}
