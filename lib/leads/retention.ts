import type { Logger } from "pino";
import type { DatabaseDoor, OpenDatabase } from "#lib/leads/database/door.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import { errorFacts } from "#lib/leads/log.ts";

const day = 86_400_000;

export interface Purged {
  readonly leads: number;
  readonly quarantined: number;
  readonly keys: number;
}

/** Deletes leads, submissions in quarantine and submission keys that have outlived their time. */
export async function purgeExpired(
  { db }: OpenDatabase,
  settings: Pick<LeadsSettings, "retentionDays" | "quarantineDays">,
  now: Date,
): Promise<Purged> {
  const before = (days: number) => new Date(now.getTime() - days * day).toISOString();
  const remove = async (status: "accepted" | "quarantined", days: number) =>
    Number(
      (
        await db
          .deleteFrom("lead")
          .where("status", "=", status)
          .where("received_at", "<", before(days))
          .executeTakeFirst()
      ).numDeletedRows,
    );
  const quarantined = await remove("quarantined", settings.quarantineDays);
  const leads = settings.retentionDays === 0 ? 0 : await remove("accepted", settings.retentionDays);
  const keys = await db
    .deleteFrom("lead_submission_key")
    .where("expires_at", "<", now.toISOString())
    .executeTakeFirst();
  return { leads, quarantined, keys: Number(keys.numDeletedRows) };
}

/** Purges now and every hour; gives the function that ends it. */
export function startRetention(door: DatabaseDoor, settings: LeadsSettings, log: Logger): () => void {
  const purge = async () => {
    try {
      const purged = await door.use((database) => purgeExpired(database, settings, new Date()));
      if (purged.leads + purged.quarantined > 0)
        log.info({ ...purged }, "deleted what has outlived its time");
    } catch (error) {
      log.error(errorFacts(error), "old leads could not be deleted");
    }
  };
  void purge();
  const timer = setInterval(purge, 3_600_000);
  timer.unref();
  return () => clearInterval(timer);
}
