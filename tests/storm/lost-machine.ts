import { copyFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { backupFiles } from "#lib/leads/backup/backup-folder.ts";
import { restoreBackup } from "#lib/leads/backup/restore-backup.ts";
import { checkedCounts } from "#lib/leads/backup/verify-backup.ts";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { Visitors } from "#tests/storm/visitors.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** What is left of a machine that is lost in the middle of the storm: its backup, as it is on another disk at that moment. */
export interface LostMachine {
  /** Leads that were accepted before the newest copy began and are not in it. */
  readonly lostBeforeCopy: number;
  /** Leads that were accepted, and are lost with the machine. */
  readonly lostWithMachine: number;
  /** Seconds from the oldest of these to the loss, which is at most the time since the newest copy began. */
  readonly secondsLost: number;
  readonly restored: number;
}

/**
 * Loses the machine at this moment. The storm goes on: what is restored is looked at by `outcome`, later.
 *
 * @param folder where its backup is kept
 */
export async function loseMachine(folder: string, sending: Visitors): Promise<() => Promise<LostMachine>> {
  const moment = new Date();
  const acceptedByThen = sending.acceptedBefore(moment);
  const rescued = temporaryFolder("rescued");
  const files = await backupFiles(folder);
  for (const { path } of files) await copyFile(path, join(rescued, basename(path)));
  return async () => {
    const target = join(temporaryFolder("restored"), "leads.db");
    const { newest } = await restoreBackup(rescued, undefined, target);
    const { leads } = await checkedCounts(target);
    const leadsDatabase = openLeadsDatabase(`file:${target}`);
    const stored = await leadsDatabase.use(({ db }) => db.selectFrom("lead").select("email").execute());
    await leadsDatabase.close();
    const restored = new Set(stored.map(({ email }) => email));
    const missing = [...acceptedByThen].filter((email) => !restored.has(email));
    const beforeCopy = sending.acceptedBefore(newest.at);
    return {
      lostBeforeCopy: missing.filter((email) => beforeCopy.has(email)).length,
      lostWithMachine: missing.length,
      secondsLost: missing.length === 0 ? 0 : (moment.getTime() - newest.at.getTime()) / 1_000,
      restored: leads,
    };
  };
}
