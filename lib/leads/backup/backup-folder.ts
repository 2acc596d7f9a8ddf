/** The files of a backup: a whole copy now and then, what has changed in between, and how long each is kept. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { BackupError } from "#lib/leads/backup/backup-error.ts";

/** A file of the backup. */
export interface BackupFile {
  readonly path: string;
  readonly kind: "whole" | "changes";
  /** When the copy began: whatever was stored by then is in it. */
  readonly at: Date;
}

const day = 86_400_000;
const fileName = /^leads-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.(whole|changes)$/;

/** Ends the name of a file that is not finished. */
export const unfinished = ".unfinished";

/** Windows has no colons in names. */
export function backupPath(folder: string, kind: BackupFile["kind"], at: Date): string {
  return join(folder, `leads-${at.toISOString().replaceAll(":", "-")}.${kind}`);
}

/** @returns every finished file, oldest first @throws BackupError where the folder cannot be read */
export async function backupFiles(folder: string): Promise<BackupFile[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`The folder of the backups, ${folder}, cannot be read (${error.code})`);
  });
  return names.sort().flatMap((name): BackupFile[] => {
    const [, date, hours, minutes, seconds, kind] = fileName.exec(name) ?? [];
    if (kind !== "whole" && kind !== "changes") return [];
    return [{ path: join(folder, name), kind, at: new Date(`${date}T${hours}:${minutes}:${seconds}`) }];
  });
}

/**
 * The files that give back the state of a moment: a whole copy and what has changed since.
 *
 * @param until the moment, or undefined for the newest state
 * @throws BackupError where there is none
 */
export function filesFor(files: readonly BackupFile[], until: Date | undefined): readonly BackupFile[] {
  const early = until === undefined ? files : files.filter(({ at }) => at <= until);
  const first = early.findLastIndex(({ kind }) => kind === "whole");
  if (first >= 0) return early.slice(first);
  const [oldest] = files;
  throw new BackupError(
    oldest === undefined
      ? "There is no backup in the folder"
      : `The oldest backup is of ${oldest.at.toISOString()}, later than the moment given`,
  );
}

/**
 * What has outlived its time. Of the last two whole copies the changes are kept, so that the last day can be restored to any ten seconds;
 * of earlier ones only the copy itself; and a copy as old as the days is deleted with everything it held. The newest is always kept.
 */
export function expired(files: readonly BackupFile[], days: number, now: Date): readonly BackupFile[] {
  const wholes = files.filter(({ kind }) => kind === "whole");
  const newest = wholes.at(-1);
  const before = wholes.at(-2);
  if (newest === undefined) return [];
  const oldest = new Date(now.getTime() - days * day);
  const keepsChanges = before === undefined || before.at < oldest ? newest : before;
  return files.filter(
    ({ kind, at }) => at < newest.at && (at < oldest || (kind === "changes" && at < keepsChanges.at)),
  );
}

/** Deletes what a copy that was interrupted has left. */
export async function removeUnfinished(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.includes(unfinished));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}
