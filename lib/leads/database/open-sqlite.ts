import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { OpenDatabase } from "#lib/leads/database/door.ts";
import { NodeSqliteDialect } from "#lib/leads/database/node-sqlite-dialect.ts";
import type { Tables } from "#lib/leads/database/tables.ts";

/** Thrown where the database file has gone or was replaced under a running process. */
export class DatabaseFileGoneError extends Error {
  override readonly name = "DatabaseFileGoneError";
}

/**
 * Opens the embedded database. Write-ahead log with full synchronisation: a commit that returned is on the disk, also when the
 * machine loses power the moment after. Deleted rows are overwritten (`secure_delete`).
 *
 * @param url `file:` and a path, relative to the working directory
 * @param create false where the file must be there already: a running site whose file has vanished must not go on in an empty one
 */
export function openSqlite(url: string, create: boolean): OpenDatabase {
  const path = resolve(url.replace(/^file:(\/\/)?/, ""));
  if (create) mkdirSync(dirname(path), { recursive: true });
  else if (fileIdentity(path) === undefined) throw new DatabaseFileGoneError(`${path} is gone`);
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
  return {
    kind: "sqlite",
    db: new Kysely<Tables>({
      dialect: new NodeSqliteDialect(file),
    }),
    assertPresent() {
      // On Linux an unlinked file can still be written to: such a lead would be stored nowhere.
      if (fileIdentity(path) !== identity) throw new DatabaseFileGoneError(`${path} was removed or replaced`);
    },
    async scrub() {
      file.exec("vacuum");
      const checkpoint = file.prepare("pragma wal_checkpoint(truncate)").get();
      // The pragma reports a lock instead of failing; 5 is SQLITE_BUSY, so the door tries again.
      if (checkpoint?.busy !== 0) {
        throw Object.assign(new Error("The write-ahead log is in use and could not be emptied"), {
          errcode: 5,
        });
      }
    },
    async backup(target) {
      if (fileIdentity(target) !== undefined) throw new Error(`${target} exists already. Write another name`);
      file.prepare("vacuum into ?").run(target);
    },
    async close() {
      if (file.isOpen) file.close();
    },
  };
}

function fileIdentity(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev}:${found.ino}`;
}
