import type { Logger } from "pino";
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { quarantineMail } from "#lib/leads/deliver/mail-texts.ts";
import type { Mailer } from "#lib/leads/deliver/mailer.ts";
import { errorFacts } from "#lib/leads/log.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";
import { noteSeen } from "#lib/leads/team/note-seen.ts";

const setting = "quarantine-notice";
const hours = 24;

export interface NoticeTurn {
  /** The submissions in quarantine that the team does not know of yet. */
  readonly ids: readonly string[];
  /** What {@link giveTurnBack} puts back. */
  readonly previous: string;
  readonly taken: string;
}

/**
 * Takes this day's turn to write to the team about what waits in quarantine. Gives undefined where nothing new waits, or another
 * process has the turn.
 */
export async function takeNoticeTurn({ db }: OpenDatabase, now: Date): Promise<NoticeTurn | undefined> {
  const taken = now.toISOString();
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("lead_setting")
      .values({ name: setting, value: "" })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    const { value: previous } = await transaction
      .selectFrom("lead_setting")
      .select("value")
      .where("name", "=", setting)
      .executeTakeFirstOrThrow();
    // A turn from the future was taken by a clock that has since been put right; it must not keep the team in the dark.
    const isRecent =
      previous <= taken && previous > new Date(now.getTime() - hours * 3_600_000).toISOString();
    if (isRecent) return undefined;
    const unseen = await transaction
      .selectFrom("lead")
      .select("id")
      .where("status", "=", "quarantined")
      .where("id", "not in", transaction.selectFrom("lead_quarantine_seen").select("lead_id"))
      .execute();
    if (unseen.length === 0) return undefined;
    const { numUpdatedRows } = await transaction
      .updateTable("lead_setting")
      .set({ value: taken })
      .where("name", "=", setting)
      .where("value", "=", previous)
      .executeTakeFirst();
    return numUpdatedRows === 1n ? { ids: unseen.map(({ id }) => id), previous, taken } : undefined;
  });
}

/** Lets the notice be tried again at the next look, because it could not be sent. */
async function giveTurnBack({ db }: OpenDatabase, { previous, taken }: NoticeTurn): Promise<void> {
  await db
    .updateTable("lead_setting")
    .set({ value: previous })
    .where("name", "=", setting)
    .where("value", "=", taken)
    .execute();
}

/**
 * Writes to the team, at most once a day, that submissions wait in quarantine: one that a person never looks at is a lead lost. One that
 * could not be written is tried again after `lookMs` milliseconds. Gives the function that ends it, once a notice under way is sent.
 */
export function startQuarantineNotices(
  leadsDatabase: LeadsDatabase,
  mailer: Mailer,
  site: SiteFacts,
  log: Logger,
  lookMs = 3_600_000,
): () => Promise<void> {
  const look = async () => {
    try {
      const turn = await leadsDatabase.use((database) => takeNoticeTurn(database, new Date()));
      if (turn === undefined) return;
      try {
        await mailer.notify(quarantineMail(turn.ids.length, site));
      } catch (error) {
        await leadsDatabase.use((database) => giveTurnBack(database, turn));
        throw error;
      }
      await leadsDatabase.use((database) => noteSeen(database, turn.ids, new Date()));
      log.info({ waiting: turn.ids.length }, "team told of quarantine");
    } catch (error) {
      log.warn(errorFacts(error), "the team could not be told of the quarantine");
    }
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, lookMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
