import type { OpenDatabase } from "#lib/leads/database/open-database.ts";

/** Databases limit the number of values in one statement. */
const atOnce = 500;

/**
 * Notes that the team knows of submissions in quarantine. Only such are ever deleted by their age. Ids that are gone by now are left out.
 */
export async function noteSeen({ db }: OpenDatabase, ids: readonly string[], now: Date): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    await db
      .insertInto("lead_quarantine_seen")
      .columns(["lead_id", "seen_at"])
      .expression((build) =>
        build
          .selectFrom("lead")
          .select(["id", build.val(now.toISOString()).as("seen_at")])
          .where("id", "in", ids.slice(from, from + atOnce))
          .where("status", "=", "quarantined"),
      )
      .onConflict((conflict) => conflict.column("lead_id").doNothing())
      .execute();
  }
}
