import type { Pool } from "pg";
import type { Database } from "#lib/leads/database/tables.ts";

/** A database that is open and, once openLeadsDatabase has handed it over, migrated. */
export interface OpenDatabase {
  readonly kind: "sqlite" | "postgres";
  readonly db: Database;
  readonly pool?: Pool;
  /** @throws DatabaseFileGoneError where the SQLite file is no longer the one that was opened. */
  assertPresent(): void;
  /**
   * Gives the file up where another has taken its place, or its log is gone; where the file is only away, nothing is done. Of a file
   * that was replaced everything stored is written beside the new one.
   *
   * @throws ExplainedError where that cannot be written: nothing is given up then
   */
  giveUp(): Promise<{ readonly isClosed: boolean; readonly copy?: string }>;
  /** Makes deleted rows unreadable: empties the write-ahead log and free pages, or vacuums. */
  scrub(): Promise<void>;
  /** Writes a whole, consistent copy while the site runs. @throws Error where the file exists, or there is a better tool */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
