import { appendFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { NodeSqliteDialect } from "../../../../leads/database/node-sqlite-dialect.ts";
import { keepPrivate, writePrivateFile } from "../../../../leads/database/private-file.ts";
import { migrate } from "./migrations.ts";
import type { StudioDatabase, StudioTables } from "./tables.ts";

/**
 * Opens the studio's database, makes it where there is none, and brings it up to date. What was committed is on the disk, what was deleted is
 * overwritten, and nobody but the owner of the file can read it.
 *
 * @throws Error in words where others can read it, or a newer program made it
 */
export async function openStudioDatabase(path: string): Promise<StudioDatabase> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (!existsSync(path)) appendFileSync(path, "", { mode: 0o600 });
  for (const end of ["", "-wal", "-shm"]) keepPrivate(`${path}${end}`);
  // A second process is somebody's command: it writes for a moment.
  const file = new DatabaseSync(path, { timeout: 2_000, enableForeignKeyConstraints: true });
  file.exec(
    "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma trusted_schema = off;",
  );
  const db = new Kysely<StudioTables>({ dialect: new NodeSqliteDialect(file) });
  await migrate(db);
  return db;
}

/**
 * Writes the database anew and empties its log, so that what was deleted is nowhere in the two files. What another process still reads of the
 * log stays in it until {@link emptyLog} is called again.
 */
export async function scrub(db: StudioDatabase): Promise<void> {
  await sql`vacuum`.execute(db);
  await emptyLog(db);
}

export async function emptyLog(db: StudioDatabase): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/**
 * A whole copy while the studio runs, which its owner alone can read.
 *
 * @throws ExplainedError where the target exists or cannot be written
 */
export async function copyStudioDatabase(path: string, target: string): Promise<void> {
  const file = new DatabaseSync(path, { readOnly: true, timeout: 2_000 });
  try {
    writePrivateFile(target, "");
    await backup(file, target).catch((error: unknown) => {
      rmSync(target, { force: true });
      throw error;
    });
  } finally {
    file.close();
  }
}
