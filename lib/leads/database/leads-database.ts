import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "#lib/leads/database/migrations.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { openPostgres } from "#lib/leads/database/open-postgres.ts";
import {
  DatabaseFileGoneError,
  isLeadsFile,
  openSqlite,
  sqlitePath,
} from "#lib/leads/database/open-sqlite.ts";
import { isTransient } from "#lib/leads/database/transient-errors.ts";
import { ExplainedError } from "#lib/leads/explained-error.ts";

/** The one way to the leads database. It opens itself when first needed and again after trouble. */
export interface LeadsDatabase {
  /**
   * Runs `work`, again for up to `patienceMs` while the trouble is passing: a lock, a restart. So
   * `work` must be safe to run twice.
   *
   * @throws whatever the last try threw
   */
  use<Result>(work: (database: OpenDatabase) => Promise<Result>, patienceMs?: number): Promise<Result>;
  close(): Promise<void>;
}

/**
 * @param patienceMs how long work is tried again where a call does not say
 * @param mustExist true where a database without leads is a mistake: nothing is made, and `use` throws an ExplainedError. Only a
 * site that starts makes a database
 * @param notice told in words what became of a file that was exchanged
 */
export function openLeadsDatabase(
  url: string,
  patienceMs = 3_000,
  mustExist = false,
  notice: (words: string) => void = () => undefined,
): LeadsDatabase {
  let opening: Promise<OpenDatabase> | undefined;
  let openedBefore = false;

  async function open(): Promise<OpenDatabase> {
    const isFile = url.startsWith("file:");
    if (isFile && mustExist && !isLeadsFile(sqlitePath(url))) throw noDatabase(url);
    // A running site whose file was exchanged for an empty one must not go on in that one.
    if (isFile && openedBefore && !isLeadsFile(sqlitePath(url)))
      throw new DatabaseFileGoneError(`${sqlitePath(url)} was replaced by a file without leads`);
    const database = isFile ? openSqlite(url, !openedBefore && !mustExist) : openPostgres(url);
    try {
      if (mustExist && !(await hasTables(database))) throw noDatabase(url);
      await migrate(database.db, database.kind);
    } catch (error) {
      await database.close().catch(() => undefined);
      throw error;
    }
    openedBefore = true;
    return database;
  }

  /** The database anew where its file was exchanged; the same one where that is only away. */
  async function openAgain(database: OpenDatabase): Promise<OpenDatabase> {
    try {
      const { isClosed, copy } = await database.giveUp();
      if (copy !== undefined)
        notice(
          `${sqlitePath(url)} was replaced while in use. All that was stored in the old file is in ${copy}`,
        );
      if (!isClosed) return database;
    } catch (error) {
      if (error instanceof ExplainedError) notice(error.message);
      return database;
    }
    return open();
  }

  async function ready(): Promise<OpenDatabase> {
    opening ??= open();
    const mine = opening;
    let database: OpenDatabase;
    try {
      database = await mine;
    } catch (error) {
      if (opening === mine) opening = undefined;
      throw error;
    }
    try {
      database.assertPresent();
      return database;
    } catch (error) {
      // The first caller opens it for all; after a failure the next caller tries again.
      if (opening === mine) {
        opening = openAgain(database);
        opening.catch(() => undefined);
      }
      throw error;
    }
  }

  return {
    async use(work, patience = patienceMs) {
      const deadline = Date.now() + patience;
      for (let tries = 0; ; tries += 1) {
        try {
          return await work(await ready());
        } catch (error) {
          const wait = Math.min(200, 5 * 2 ** tries) * (0.5 + Math.random());
          if (!isTransient(error) || Date.now() + wait > deadline) throw error;
          await sleep(wait);
        }
      }
    },
    async close() {
      const mine = opening;
      opening = undefined;
      await mine?.then((database) => database.close()).catch(() => undefined);
    },
  };
}

/** Where a database is, without the name and password in its address. */
export function databasePlace(url: string): string {
  if (url.startsWith("file:")) return sqlitePath(url);
  if (!URL.canParse(url)) return "PostgreSQL";
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function noDatabase(url: string): ExplainedError {
  return new ExplainedError(
    `There are no leads at ${databasePlace(url)}, and this command makes no database. Set LEADS_DATABASE_URL to the one that the site uses (file:./data/leads.db where it is not set); the site makes it when it starts.`,
  );
}

async function hasTables({ db }: OpenDatabase): Promise<boolean> {
  const tables = await db.introspection.getTables();
  return tables.some((table) => table.name === "lead_migration");
}
