/** `npm run leads -- verify-backup` and `restore`: whether a backup gives back what it holds, and having it do so. */

import { putBack } from "#lib/leads/backup/put-back.ts";
import { type Counts, verifyBackup } from "#lib/leads/backup/verify-backup.ts";
import { databasePlace } from "#lib/leads/database/leads-database.ts";
import { sqlitePath } from "#lib/leads/database/open-sqlite.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import { UsageError } from "#lib/shared/usage-error.ts";
import { moment, type Values } from "./leads-arguments.ts";

/** @throws BackupError where it cannot be restored */
export async function verifiedBackup(settings: LeadsSettings, values: Values): Promise<string> {
  const { folder, until } = wanted(settings, values);
  const { at, counts } = await verifyBackup(folder, until);
  return `The backup of ${at.toISOString()} can be restored: ${inWords(counts)}.\n`;
}

export async function restored(settings: LeadsSettings, values: Values): Promise<string> {
  const { folder, until } = wanted(settings, values);
  const { databaseUrl } = settings;
  if (!databaseUrl.startsWith("file:"))
    throw new UsageError(
      `${databasePlace(databaseUrl)} is PostgreSQL, which restores itself: "Backup and restore" in docs/operations.md`,
    );
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
