/** Keeps a backup of a SQLite file while the site runs: every ten seconds what has changed, once a day a whole copy. */
import { mkdirSync, statSync } from "node:fs";
import { rename, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { BackupError } from "#lib/leads/backup/backup-error.ts";
import {
  backupFiles,
  backupPath,
  expired,
  removeUnfinished,
  unfinished,
} from "#lib/leads/backup/backup-folder.ts";
import { type PageState, writeRecord } from "#lib/leads/backup/record.ts";
import { restoreBackup } from "#lib/leads/backup/restore-backup.ts";
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { sqlitePath } from "#lib/leads/database/open-sqlite.ts";
import type { BackupSettings, LeadsSettings } from "#lib/leads/env.ts";
import { errorFacts } from "#lib/leads/log.ts";
import { lockedFile } from "#lib/shared/locked-file.ts";

/** A backup that is being kept. */
export interface KeptBackup {
  /** Resolves once the first copy has been made, or could not be. */
  readonly begun: Promise<void>;
  /** Everything that was stored by then is in it; undefined until the first copy. */
  copiedUntil(): Date | undefined;
  /** Copies what has come in since the last copy, then ends. */
  stop(): Promise<void>;
}

/** So much stays free where the backups are, beside what a copy takes: the database may be on the same disk. */
const reservedBytes = 64 * 1024 * 1024;

/** A file whose time is this near may change again within the same tick of the file system's clock. */
const unsettledMs = 1_000;

/**
 * Starts copying, at once and then regularly. One process at a time does it: others that share the folder wait for its end. What goes
 * wrong is logged once, with its remedy, and is tried again; it never holds up a lead.
 *
 * @returns undefined where none is to be kept, or PostgreSQL keeps its own
 */
export function keepBackup(
  leadsDatabase: LeadsDatabase,
  { databaseUrl, backup }: Pick<LeadsSettings, "databaseUrl" | "backup">,
  log: Logger,
): KeptBackup | undefined {
  if (backup === undefined || !databaseUrl.startsWith("file:")) return undefined;
  const settings: BackupSettings = backup;
  const path = sqlitePath(databaseUrl);
  const { folder, everyMs } = settings;
  let turn: Turn | undefined;
  let failed: string | undefined;
  let copiedUntil: Date | undefined;
  let stopping = false;
  const woken = Promise.withResolvers<void>();

  async function copy(): Promise<void> {
    try {
      turn ??= await takeTurn(folder, log);
      if (turn === undefined) return;
      const now = new Date();
      await turn.copy(leadsDatabase, path, settings, now);
      copiedUntil = now;
      if (failed !== undefined) log.info("the backup goes on");
      failed = undefined;
    } catch (error) {
      const facts = errorFacts(error);
      const what = JSON.stringify(facts);
      if (what !== failed)
        log.error(facts, "the backup could not be written: what comes in is stored, but not copied");
      failed = what;
    }
  }

  const begun = Promise.withResolvers<void>();
  async function run(): Promise<void> {
    while (!stopping) {
      const began = Date.now();
      await copy();
      begun.resolve();
      if (stopping) break;
      const timer = Promise.withResolvers<void>();
      const id = setTimeout(timer.resolve, Math.max(0, began + everyMs - Date.now()));
      await Promise.race([timer.promise, woken.promise]);
      clearTimeout(id);
    }
    await copy();
    turn?.end();
  }

  const running = run();
  return {
    begun: begun.promise,
    copiedUntil: () => copiedUntil,
    stop() {
      stopping = true;
      woken.resolve();
      return running;
    },
  };
}

/** The right to write into the folder, and what its files hold so far. */
interface Turn {
  copy(leadsDatabase: LeadsDatabase, path: string, settings: BackupSettings, now: Date): Promise<void>;
  end(): void;
}

/** @returns undefined while another process has it */
async function takeTurn(folder: string, log: Logger): Promise<Turn | undefined> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockedFile(join(folder, "lock"));
  if (lock === undefined) return undefined;
  try {
    await removeUnfinished(folder);
    const files = await backupFiles(folder);
    let state: PageState | undefined;
    if (files.length > 0) {
      try {
        ({ state } = await restoreBackup(folder));
      } catch (error) {
        log.error(
          errorFacts(error),
          "the newest backup cannot be restored; it begins anew with a whole copy",
        );
      }
    }
    return { copy: copier(folder, state, files), end: () => lock.close() };
  } catch (error) {
    lock.close();
    throw error;
  }
}

function copier(
  folder: string,
  known: PageState | undefined,
  found: Awaited<ReturnType<typeof backupFiles>>,
): Turn["copy"] {
  let state = known;
  let copied: string | undefined;
  let wholeAt = found.findLast(({ kind }) => kind === "whole")?.at;
  let last = found.at(-1)?.at;
  return async (leadsDatabase, path, settings, now) => {
    const mark = changeMark(path, now);
    const isOld = wholeAt === undefined || now.getTime() - wholeAt.getTime() >= settings.wholeEveryMs;
    const hasChanges = last !== undefined && wholeAt !== undefined && last > wholeAt;
    if (mark !== undefined && mark === copied && !(isOld && hasChanges)) return;
    // A clock that was put back must not make a file older than the one before it.
    const at = last === undefined || now > last ? now : new Date(last.getTime() + 1);
    const before = isOld ? undefined : state;
    const kind = before === undefined ? "whole" : "changes";
    const snapshot = join(folder, `snapshot${unfinished}`);
    const target = backupPath(folder, kind, at);
    try {
      await assertRoom(folder, path);
      await leadsDatabase.use((database) => database.backup(snapshot));
      const record = await writeRecord(snapshot, `${target}${unfinished}`, before);
      if (record.written > 0) {
        await rename(`${target}${unfinished}`, target);
        last = at;
        if (kind === "whole") wholeAt = at;
      }
      state = record.state;
      copied = mark;
    } finally {
      await removeUnfinished(folder).catch(() => undefined);
    }
    for (const { path: old } of expired(await backupFiles(folder), settings.days, now))
      await rm(old, { force: true });
  };
}

/** Something that differs after each commit; undefined while it may not, because the last one is too fresh. */
function changeMark(path: string, now: Date): string | undefined {
  const found = [path, `${path}-wal`].map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }));
  if (found.some((file) => file !== undefined && now.getTime() - Number(file.mtimeMs) < unsettledMs))
    return undefined;
  return found.map((file) => `${file?.ino}:${file?.size}:${file?.mtimeNs}`).join(" ");
}

/** @throws BackupError where a copy would leave too little for what is to come */
async function assertRoom(folder: string, path: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  // A snapshot and, at most, as much again in the record.
  const needed = reservedBytes + 2 * statSync(path).size;
  if (bavail * bsize < needed)
    throw new BackupError(
      `The disk of the backups, ${folder}, is full: a copy needs ${Math.ceil(needed / 1024 / 1024)} MB free. Make room, or keep them for fewer days (LEADS_BACKUP_DAYS)`,
    );
}
