import { z } from "zod";
import type { Database } from "#lib/leads/database/tables.ts";

const setting = "retention-clock";
const hour = 3_600_000;
/** A longer step forward since the database was last seen is a clock that jumped, or a site that was off: the same caution. */
const longestStep = 7 * 24 * hour;
/** Clocks of several machines may differ by so much. */
const longestStepBack = hour;
/** How long a clock that jumped must go on without another jump before anything is deleted by it. */
const probation = 7 * 24 * hour;

const stored = z.object({ seen: z.iso.datetime(), distrustedUntil: z.iso.datetime().optional() });

/**
 * Notes the time and gives the moment until which it must not be trusted to delete by, or undefined where it may. The latest
 * time that the database has seen is kept in it, because a wrong clock is noticed by nothing else: a machine without a battery
 * that starts in 1970, or one set to another year by mistake.
 */
export async function distrustClock(db: Database, now: Date): Promise<Date | undefined> {
  const kept = await db
    .selectFrom("lead_setting")
    .select("value")
    .where("name", "=", setting)
    .executeTakeFirst();
  const before =
    kept === undefined ? { seen: await newestRow(db, now) } : stored.parse(JSON.parse(kept.value));
  const step = now.getTime() - Date.parse(before.seen);
  const jumped = step > longestStep || step < -longestStepBack;
  const until = jumped ? new Date(now.getTime() + probation).toISOString() : before.distrustedUntil;
  const distrusted = until !== undefined && until > now.toISOString();
  const value = JSON.stringify({ seen: now.toISOString(), ...(distrusted && { distrustedUntil: until }) });
  await db
    .insertInto("lead_setting")
    .values({ name: setting, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
  return distrusted ? new Date(until) : undefined;
}

/** Before the first note: what was written last. */
async function newestRow(db: Database, now: Date): Promise<string> {
  const { migrated } = await db
    .selectFrom("lead_migration")
    .select((select) => select.fn.max("applied_at").as("migrated"))
    .executeTakeFirstOrThrow();
  const { received } = await db
    .selectFrom("lead")
    .select((select) => select.fn.max("received_at").as("received"))
    .executeTakeFirstOrThrow();
  return (
    [migrated, received]
      .filter((time) => time !== null)
      .sort()
      .at(-1) ?? now.toISOString()
  );
}
