/** `npm run leads -- verify-backup` and `restore`: whether a backup can be restored, and restoring it. */

import { takeBaseBackup } from "#lib/leads/backup/postgres-base.ts";
import { prepareRestore, verifyPostgresBackup } from "#lib/leads/backup/postgres-restore.ts";
import { putBack } from "#lib/leads/backup/put-back.ts";
import { type Counts, verifyBackup } from "#lib/leads/backup/verify-backup.ts";
import { databasePlace, type LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { sqlitePath } from "#lib/leads/database/open-sqlite.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import { UsageError } from "#lib/shared/usage-error.ts";
import { moment, type Values } from "./leads-arguments.ts";

/** @throws BackupError where it cannot be restored */
export async function verifiedBackup(settings: LeadsSettings, values: Values): Promise<string> {
  const { folder, until } = wanted(settings, values);
  const { at, counts } = isPostgres(settings)
    ? await verifyPostgresBackup(settings.databaseUrl, folder, until, programsGiven(values))
    : await verifyBackup(folder, until);
  return `The backup of ${at.toISOString()} can be restored: ${inWords(counts)}.\n`;
}

export async function restored(settings: LeadsSettings, values: Values): Promise<string> {
  const { folder, until } = wanted(settings, values);
  const { databaseUrl } = settings;
  if (isPostgres(settings)) {
    if (values.to === undefined)
      throw new UsageError(
        `${databasePlace(databaseUrl)} is PostgreSQL, which restores itself: write a new data folder for it, --to /var/lib/postgresql/restored`,
      );
    await prepareRestore(folder, until, values.to);
    return `Start PostgreSQL on ${values.to}: it restores the backup, then takes connections.\n`;
  }
  const path = sqlitePath(databaseUrl);
  const { at, counts, earlier } = await putBack(folder, until, path);
  return [
    `${path} is as it was at ${at.toISOString()}: ${inWords(counts)}.`,
    ...(earlier === undefined
      ? []
      : [`What was there before is in ${earlier}: delete it once nothing in it is missed.`]),
    "What was delivered after that moment will be delivered again. To look first, start the site without SMTP_URL and see `list`.",
    "",
  ].join("\n");
}

/** A copy of everything while the site runs: of SQLite a file, of PostgreSQL what it needs to restore any later moment. */
export async function takenBackup(
  leadsDatabase: LeadsDatabase,
  { databaseUrl, backup }: LeadsSettings,
  { to }: Values,
): Promise<string> {
  if (!isPostgres({ databaseUrl })) {
    if (to === undefined) throw new UsageError("Write where to: backup --to leads-2026-01-31.db");
    await leadsDatabase.use((database) => database.backup(to));
    return `Everything is copied to ${to}.\n`;
  }
  if (backup === undefined)
    throw new UsageError(
      "Set LEADS_BACKUP_FOLDER to the folder that holds wal/, where PostgreSQL archives its log",
    );
  const { path, at } = await takeBaseBackup(databaseUrl, backup.folder, backup.days);
  return `${path} is complete: every moment from ${at.toISOString()} on can be restored.\n`;
}

function isPostgres({ databaseUrl }: Pick<LeadsSettings, "databaseUrl">): boolean {
  return !databaseUrl.startsWith("file:");
}

function programsGiven({ postgres }: Values): string {
  if (postgres === undefined)
    throw new UsageError("Write where PostgreSQL's programs are: --postgres /usr/lib/postgresql/18/bin");
  if (process.getuid?.() === 0)
    throw new UsageError("PostgreSQL does not run as root. Run this by its account: sudo -u postgres");
  return postgres;
}

function wanted(
  { backup }: LeadsSettings,
  { from, at }: Values,
): { readonly folder: string; readonly until: Date | undefined } {
  const folder = from ?? backup?.folder;
  if (folder === undefined)
    throw new UsageError("Write where the backups are: --from /backups/leads, or set LEADS_BACKUP_FOLDER");
  return { folder, until: at === undefined ? undefined : moment(at) };
}

function inWords({ leads, quarantined, subscriptions, consents, deliveries }: Counts): string {
  return `${leads} leads (${quarantined} of them in quarantine, ${subscriptions} subscriptions), ${consents} consents, ${deliveries} deliveries`;
}
