import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { portions } from "#lib/leads/database/portions.ts";

/**
 * Notes that the team knows of submissions in quarantine. Only such are ever deleted by their age. Ids that are gone by now are left out.
 */
export async function noteSeen({ db }: OpenDatabase, ids: readonly string[], now: Date): Promise<void> {
  for (const some of portions(ids)) {
    await db
      .insertInto("lead_quarantine_seen")
      .columns(["lead_id", "seen_at"])
      .expression((build) =>
        build
          .selectFrom("lead")
          .select(["id", build.val(now.toISOString()).as("seen_at")])
          .where("id", "in", some)
          .where("status", "=", "quarantined"),
      )
      .onConflict((conflict) => conflict.column("lead_id").doNothing())
      .execute();
  }
}
