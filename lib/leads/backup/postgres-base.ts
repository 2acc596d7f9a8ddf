/**
 * A base backup of PostgreSQL by its own SQL functions, for machines without pg_basebackup:
 * https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP. With the log that `archive_command` keeps
 * from then on, PostgreSQL restores any later moment by itself.
 */
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { z } from "zod";
import { BackupError } from "#lib/leads/backup/backup-error.ts";
import { unfinished } from "#lib/leads/backup/backup-folder.ts";

const day = 86_400_000;

const noteSchema = z.object({
  /** When it was complete: the earliest moment that can be restored from it. */
  at: z.iso.datetime().transform((text) => new Date(text)),
  /** The first file of the log that it needs, and the one it needs to be consistent. */
  firstLog: z.string(),
  lastLog: z.string(),
  segmentBytes: z.int().positive(),
});

export interface BaseBackup extends z.output<typeof noteSchema> {
  readonly path: string;
}

/** Written last: a base without it is not complete. */
const noteFile = "leads-backup.json";

/** Where `archive_command` keeps the log. */
export const logFolder = (folder: string) => join(folder, "wal");

/** What a restored server makes anew, by https://www.postgresql.org/docs/18/protocol-replication.html (BASE_BACKUP). */
const leftOut =
  /^(?:postmaster\.(?:pid|opts)|(?:pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.+)$|(?:^|\/)pgsql_tmp/;

/** @returns every complete base, oldest first */
export async function baseBackups(folder: string): Promise<BaseBackup[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`The folder of the backups, ${folder}, cannot be read (${error.code})`);
  });
  const bases = names.filter((name) => name.startsWith("base-") && !name.endsWith(unfinished)).sort();
  return Promise.all(
    bases.map(async (name) => {
      const path = join(folder, name);
      const note = noteSchema.parse(JSON.parse(await readFile(join(path, noteFile), "utf8")));
      return { path, ...note };
    }),
  );
}

/**
 * Takes a base backup while the server runs, then deletes what has outlived its time. Run on the server's machine, by its account.
 *
 * @param url of the database; the user has to be a superuser
 * @param days until what was deleted is gone from the backup too
 * @throws BackupError where the log is not archived, or the server's files cannot be read
 */
export async function takeBaseBackup(url: string, folder: string, days: number): Promise<BaseBackup> {
  const client = new Client({ connectionString: url, application_name: "leads-backup" });
  await client.connect();
  try {
    const setting = async (name: string) =>
      z
        .object({ value: z.string() })
        .parse((await client.query("select current_setting($1) as value", [name])).rows[0]).value;
    if (!/^(?:on|always)$/.test(await setting("archive_mode")))
      throw new BackupError(
        "PostgreSQL does not archive its log, so this backup could not be restored. Set archive_mode and archive_command: docs/operations.md, chapter “Backup and restore”",
      );
    const data = await setting("data_directory");
    const tablespaces = await readdir(join(data, "pg_tblspc")).catch((error: NodeJS.ErrnoException) => {
      throw new BackupError(
        `${data} cannot be read (${error.code}). Run this on PostgreSQL's machine, by its account: sudo -u postgres`,
      );
    });
    if (tablespaces.length > 0)
      throw new BackupError("The server has tablespaces, which this does not copy. Use pg_basebackup");
    const started = new Date().toISOString().replaceAll(":", "-");
    const path = join(folder, `base-${started}`);
    const copy = `${path}${unfinished}`;
    await mkdir(copy, { recursive: true, mode: 0o700 });
    try {
      // PostgreSQL ends the backup by itself where this connection is lost.
      const first = await client.query(
        "select pg_walfile_name(pg_backup_start('leads', fast => true)) as log",
      );
      await copyTree(data, copy, "");
      const stopped = await client.query(
        "select labelfile, pg_walfile_name(lsn) as log, clock_timestamp() as at from pg_backup_stop(wait_for_archive => true)",
      );
      const { labelfile, log, at } = z
        .object({ labelfile: z.string(), log: z.string(), at: z.date() })
        .parse(stopped.rows[0]);
      const { log: firstLog } = z.object({ log: z.string() }).parse(first.rows[0]);
      const segmentBytes = Number(
        (await client.query("select setting from pg_settings where name = 'wal_segment_size'")).rows[0]
          ?.setting,
      );
      await writeFile(join(copy, "backup_label"), labelfile, { mode: 0o600, flush: true });
      const note = { at: at.toISOString(), firstLog, lastLog: log, segmentBytes };
      await writeFile(join(copy, noteFile), JSON.stringify(note), { mode: 0o600, flush: true });
      await rename(copy, path);
    } catch (error) {
      await rm(copy, { recursive: true, force: true });
      throw error;
    }
  } finally {
    await client.end();
  }
  await deleteExpired(folder, days, new Date());
  const newest = (await baseBackups(folder)).at(-1);
  if (newest === undefined) throw new BackupError(`The backup in ${folder} is gone again`);
  return newest;
}

/** Files may come and go meanwhile: the log has what became of them. */
async function copyTree(from: string, to: string, below: string): Promise<void> {
  for (const entry of await readdir(join(from, below), { withFileTypes: true })) {
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (leftOut.test(name)) continue;
    if (entry.isDirectory()) {
      await mkdir(join(to, name), { mode: 0o700 });
      await copyTree(from, to, name);
    } else if (entry.isFile()) {
      await copyFile(join(from, name), join(to, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      });
    }
  }
}

/** The newest base is always kept, and the log that the oldest of those kept needs. */
async function deleteExpired(folder: string, days: number, now: Date): Promise<void> {
  const bases = await baseBackups(folder);
  const kept = bases.filter(
    ({ at }, index) => index === bases.length - 1 || now.getTime() - at.getTime() < days * day,
  );
  for (const { path } of bases.filter((base) => !kept.includes(base))) await rm(path, { recursive: true });
  const first = kept[0]?.firstLog;
  if (first === undefined) return;
  const logs = await readdir(logFolder(folder)).catch(() => []);
  for (const name of logs)
    if (isLog(name) && name < first) await rm(join(logFolder(folder), name), { force: true });
}

const isLog = (name: string) => /^[0-9A-F]{24}(?:\.|$)/.test(name);
