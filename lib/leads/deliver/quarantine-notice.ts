import type { Logger } from "pino";
import type { DatabaseDoor, OpenDatabase } from "#lib/leads/database/door.ts";
import { quarantineMail } from "#lib/leads/deliver/mail-texts.ts";
import type { Mailer } from "#lib/leads/deliver/mailer.ts";
import { errorFacts } from "#lib/leads/log.ts";

const setting = "quarantine-notice";
const hours = 24;

/**
 * Takes this day's turn to write to the team about what waits in quarantine. Gives how many have come since the last notice,
 * or undefined where none has, or another process has the turn.
 */
export async function takeNoticeTurn({ db }: OpenDatabase, now: Date): Promise<number | undefined> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("lead_setting")
      .values({ name: setting, value: "" })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    const last = await transaction
      .selectFrom("lead_setting")
      .select("value")
      .where("name", "=", setting)
      .executeTakeFirstOrThrow();
    // A notice from the future was noted by a clock that has since been put right; it must not keep the team in the dark.
    const isFuture = last.value > now.toISOString();
    const { waiting } = await transaction
      .selectFrom("lead")
      .select((select) => select.fn.countAll().as("waiting"))
      .where("status", "=", "quarantined")
      .where("received_at", ">", isFuture ? "" : last.value)
      .executeTakeFirstOrThrow();
    if (Number(waiting) === 0) return undefined;
    if (!isFuture && last.value > new Date(now.getTime() - hours * 3_600_000).toISOString()) return undefined;
    const taken = await transaction
      .updateTable("lead_setting")
      .set({ value: now.toISOString() })
      .where("name", "=", setting)
      .where("value", "=", last.value)
      .executeTakeFirst();
    return taken.numUpdatedRows === 1n ? Number(waiting) : undefined;
  });
}

/**
 * Writes to the team, at most once a day, that submissions wait in quarantine: one that a person never looks at is a lead lost.
 * Gives the function that ends it, once a notice under way is sent.
 */
export function startQuarantineNotices(door: DatabaseDoor, mailer: Mailer, log: Logger): () => Promise<void> {
  const look = async () => {
    try {
      const waiting = await door.use((database) => takeNoticeTurn(database, new Date()));
      if (waiting === undefined) return;
      await mailer.notify(quarantineMail(waiting));
      log.info({ waiting }, "team told of quarantine");
    } catch (error) {
      log.warn(errorFacts(error), "the team could not be told of the quarantine");
    }
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = look();
  }, 3_600_000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
