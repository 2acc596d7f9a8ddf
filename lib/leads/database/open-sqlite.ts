import { appendFileSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { NodeSqliteDialect } from "#lib/leads/database/node-sqlite-dialect.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { keepPrivate, writePrivateFile } from "#lib/leads/database/private-file.ts";
import type { Tables } from "#lib/leads/database/tables.ts";
import { isTransient } from "#lib/leads/database/transient-errors.ts";
import { ExplainedError } from "#lib/leads/explained-error.ts";
import { errorFacts } from "#lib/leads/log.ts";

const allPages = 2 ** 31 - 1;

/** Thrown where the database file has gone or was replaced under a running process. */
export class DatabaseFileGoneError extends ExplainedError {
  override readonly name = "DatabaseFileGoneError";
}

/**
 * Opens the embedded database. Write-ahead log with full synchronization: a commit that returned is on the disk, even when the
 * machine loses power the moment after. Deleted rows are overwritten (`secure_delete`). The file and its log can be read by
 * their owner alone.
 *
 * @param url `file:` and a path, relative to the working directory
 * @param create false where the file must be there already: a running site whose file has vanished must not go on in an empty one
 * @throws DatabaseFileGoneError, ExplainedError where others can read the file and this account cannot change that
 */
export function openSqlite(url: string, create: boolean): OpenDatabase {
  const path = sqlitePath(url);
  if (create) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Where another process makes it at the same moment, nothing is lost: nothing is written.
    if (fileIdentity(path) === undefined) appendFileSync(path, "", { mode: 0o600 });
  } else if (fileIdentity(path) === undefined) throw new DatabaseFileGoneError(`${path} is gone`);
  for (const end of ["", "-wal", "-shm"]) keepPrivate(`${path}${end}`);
  // The call is synchronous and holds up the whole process, so the wait for another's lock is short and repeated outside.
  const file = new DatabaseSync(path, { timeout: 100, enableForeignKeyConstraints: true });
  try {
    file.exec(
      "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma trusted_schema = off;",
    );
  } catch (error) {
    file.close();
    throw error;
  }
  const identity = fileIdentity(path);
  const logPath = `${path}-wal`;
  let log = fileIdentity(logPath);
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(file) });

  function copyTo(target: string): void {
    writePrivateFile(target, "");
    try {
      file.prepare("vacuum into ?").run(target);
    } catch (error) {
      rmSync(target);
      if (isTransient(error)) throw error;
      throw new ExplainedError(`The copy ${target} could not be written: ${errorFacts(error).reason}`);
    }
  }

  /** In turn with this process's own transactions, which share the connection. */
  function inTurn<Result>(work: () => Result): Promise<Result> {
    return db.connection().execute(async () => work());
  }

  return {
    kind: "sqlite",
    db,
    assertPresent() {
      // On Linux an unlinked file can still be written to: such a lead would be stored nowhere.
      if (fileIdentity(path) !== identity) throw new DatabaseFileGoneError(`${path} was removed or replaced`);
      // The same is true of its log, which is made at the first write. Closing writes what it held into the database.
      const found = fileIdentity(logPath);
      if (log !== undefined && found !== log)
        throw new DatabaseFileGoneError(`${logPath} was removed or replaced`);
      log = found;
    },
    giveUp: () =>
      inTurn(() => {
        const found = fileIdentity(path);
        if (found === undefined || !file.isOpen) return { isClosed: !file.isOpen };
        const copy = found === identity ? undefined : `${path}.replaced-${Date.now()}-${process.pid}`;
        if (copy !== undefined) copyTo(copy);
        file.close();
        if (copy === undefined) return { isClosed: true };
        // SQLite would take the old file's log for the new file's and destroy it.
        if (fileIdentity(logPath) === log)
          for (const end of ["-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
        return { isClosed: true, copy };
      }),
    async scrub() {
      const checkpoint = await db.connection().execute(async (connection) => {
        await sql`vacuum`.execute(connection);
        return sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
      });
      // The pragma reports a lock instead of failing; 5 is SQLITE_BUSY, so the caller tries again.
      if (checkpoint.rows[0]?.busy !== 0) {
        throw Object.assign(new Error("The write-ahead log is in use and could not be emptied"), {
          errcode: 5,
        });
      }
    },
    async backup(target) {
      writePrivateFile(target, "");
      // A connection of its own, whose work is done in another thread: nobody who sends a form waits for it.
      const reader = new DatabaseSync(path, { readOnly: true, timeout: 3_000 });
      try {
        // All pages in one step: begun anew after each commit of another, a copy in parts might never end.
        await backup(reader, target, { rate: allPages });
      } catch (error) {
        rmSync(target, { force: true });
        if (isTransient(error)) throw error;
        throw new ExplainedError(`The copy ${target} could not be written: ${errorFacts(error).reason}`);
      } finally {
        reader.close();
      }
    },
    async close() {
      if (file.isOpen) file.close();
    },
  };
}

/** Where the file of a `file:` address is. */
export function sqlitePath(url: string): string {
  return resolve(url.replace(/^file:(\/\/)?/, ""));
}

/** Whether a file holds the tables of leads. It is only read, so a file of another program is left as it is. */
export function isLeadsFile(path: string): boolean {
  if (fileIdentity(path) === undefined) return false;
  const file = new DatabaseSync(path, { timeout: 3_000 });
  try {
    return file.prepare("select 1 from sqlite_master where name = 'lead_migration'").get() !== undefined;
  } finally {
    file.close();
  }
}

function fileIdentity(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev}:${found.ino}`;
}
