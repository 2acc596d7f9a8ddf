import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { restoreBackup } from "#lib/leads/backup/restore-backup.ts";
import { type Counts, checkedCounts } from "#lib/leads/backup/verify-backup.ts";
import { ExplainedError } from "#lib/leads/explained-error.ts";

export interface PutBack {
  /** When the backup was made. */
  readonly at: Date;
  readonly counts: Counts;
  /** Where the database is now that was there before. */
  readonly earlier?: string;
}

/**
 * Puts a backup in place of the database. The one that is there is moved aside, never deleted.
 *
 * @param path of the database
 * @throws ExplainedError while another program has it open; BackupError where the backup cannot be restored. Nothing is changed then
 */
export async function putBack(folder: string, until: Date | undefined, path: string): Promise<PutBack> {
  assertUnused(path);
  const restored = `${path}.restored`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // What an attempt that was interrupted has left.
  await removeDatabase(restored);
  try {
    const { newest } = await restoreBackup(folder, until, restored);
    const counts = await checkedCounts(restored);
    assertUnused(path);
    const earlier = existsSync(path) ? `${path}.replaced-${Date.now()}-${process.pid}` : undefined;
    if (earlier !== undefined) await moveDatabase(path, earlier);
    await moveDatabase(restored, path);
    return { at: newest.at, counts, ...(earlier !== undefined && { earlier }) };
  } finally {
    await removeDatabase(restored);
  }
}

/** A file of SQLite, its log and what its readers share. */
const ends = ["", "-wal", "-shm"];

async function moveDatabase(from: string, to: string): Promise<void> {
  // The log first: the file without it lacks its newest leads, and the other way around SQLite destroys it.
  for (const end of [...ends].reverse())
    if (existsSync(`${from}${end}`)) await rename(`${from}${end}`, `${to}${end}`);
}

async function removeDatabase(path: string): Promise<void> {
  for (const end of ends) await rm(`${path}${end}`, { force: true });
}

/** @throws ExplainedError */
function assertUnused(path: string): void {
  if (!existsSync(path)) return;
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec("pragma locking_mode = exclusive; begin exclusive; commit");
  } catch (error) {
    // A file that is damaged is used by nobody.
    if (error instanceof Error && "errcode" in error && error.errcode === 5)
      throw new ExplainedError(
        `${path} is in use: the site, or \`npm run leads -- work\`, is running. Stop it, then restore; what came in since the backup is kept beside it`,
      );
  } finally {
    file.close();
  }
}
