import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { BackupError } from "#lib/leads/backup/backup-error.ts";
import { restoreBackup } from "#lib/leads/backup/restore-backup.ts";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { Database } from "#lib/leads/database/tables.ts";

/** How much a database holds. */
export interface Counts {
  /** Of every status. */
  readonly leads: number;
  readonly quarantined: number;
  readonly subscriptions: number;
  readonly consents: number;
  readonly deliveries: number;
}

export async function countLeads(db: Database): Promise<Counts> {
  const statuses = await db
    .selectFrom("lead")
    .select(["status", (select) => select.fn.countAll().as("count")])
    .groupBy("status")
    .execute();
  const rowsOf = async (table: "lead_consent" | "lead_delivery") =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((select) => select.fn.countAll().as("count"))
          .executeTakeFirstOrThrow()
      ).count,
    );
  const of = (status: string) => Number(statuses.find((row) => row.status === status)?.count ?? 0);
  return {
    leads: statuses.reduce((sum, { count }) => sum + Number(count), 0),
    quarantined: of("quarantined"),
    subscriptions: of("subscription"),
    consents: await rowsOf("lead_consent"),
    deliveries: await rowsOf("lead_delivery"),
  };
}

/**
 * Restores a backup into a scratch folder, has SQLite check every page and reference of it, and counts. Nothing is left of it.
 *
 * @param until the moment whose state is wanted; undefined for the newest
 * @returns what it holds, and when it was made
 * @throws BackupError where it cannot be restored
 */
export async function verifyBackup(
  folder: string,
  until?: Date | undefined,
): Promise<{ readonly at: Date; readonly counts: Counts }> {
  const scratch = await mkdtemp(join(tmpdir(), "leads-verify-"));
  const file = join(scratch, "leads.db");
  try {
    const { newest } = await restoreBackup(folder, until, file);
    return { at: newest.at, counts: await checkedCounts(file) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @throws BackupError where SQLite finds a fault */
export async function checkedCounts(file: string): Promise<Counts> {
  const leadsDatabase = openLeadsDatabase(`file:${file}`, 0, true);
  try {
    return await leadsDatabase.use(async ({ db }) => {
      const faults = [
        ...(await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)).rows
          .map((row) => row.integrity_check)
          .filter((words) => words !== "ok"),
        ...(await sql<{ table: string }>`pragma foreign_key_check`.execute(db)).rows.map(
          ({ table }) => `a row of ${table} refers to none`,
        ),
      ];
      if (faults.length > 0) throw new BackupError(`The database in the backup is damaged: ${faults[0]}`);
      return countLeads(db);
    });
  } finally {
    await leadsDatabase.close();
  }
}
