import { open, rm } from "node:fs/promises";
import { BackupError } from "#lib/leads/backup/backup-error.ts";
import { type BackupFile, backupFiles, filesFor } from "#lib/leads/backup/backup-folder.ts";
import { type PageState, readRecord } from "#lib/leads/backup/record.ts";

export interface Restored {
  /** The file whose state it is. */
  readonly newest: BackupFile;
  readonly state: PageState;
}

/**
 * Proves a backup from its whole copy to its newest change.
 *
 * @param until the moment whose state is wanted; undefined for the newest
 * @param target where the SQLite file is written; undefined only to prove it
 * @throws BackupError, which names the newest state that can be restored; nothing is left at the target then
 */
export async function restoreBackup(
  folder: string,
  until?: Date | undefined,
  target?: string | undefined,
): Promise<Restored> {
  const all = await backupFiles(folder);
  const files = filesFor(all, until);
  const file = target === undefined ? undefined : await open(target, "wx", 0o600);
  try {
    let state: PageState | undefined;
    for (const { path, at } of files) {
      try {
        state = await readRecord(path, state, async (page, offset) => {
          await file?.write(page, 0, page.length, offset);
        });
      } catch (error) {
        throw withEarlier(
          error,
          all.findLast((earlier) => earlier.at < at),
        );
      }
    }
    const newest = files.at(-1);
    if (newest === undefined || state === undefined)
      throw new BackupError("There is no backup in the folder");
    await file?.truncate(state.pages.length * state.pageSize);
    await file?.sync();
    return { newest, state };
  } catch (error) {
    if (target !== undefined) await rm(target, { force: true });
    throw error;
  } finally {
    await file?.close();
  }
}

function withEarlier(error: unknown, earlier: BackupFile | undefined): unknown {
  if (!(error instanceof BackupError) || earlier === undefined) return error;
  return new BackupError(
    `${error.message}. An earlier state may be whole: verify-backup --at ${earlier.at.toISOString()}`,
  );
}
