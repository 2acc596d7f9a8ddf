/** The studio's database with a clock. */
import type { StudioDatabase } from "./database/tables.ts";

export interface Store {
  db: StudioDatabase;
  now(): Date;
}

/** Does all of some work or, where a part of it fails, nothing: on a full disk, for one. Within such work it is a part of it. */
export async function whole<Result>(store: Store, work: (inner: Store) => Promise<Result>): Promise<Result> {
  if (store.db.isTransaction) return await work(store);
  return await store.db.transaction().execute((db) => work({ ...store, db }));
}

/** Work that nobody waits for. Where it fails, the log says so, and the server goes on. */
export function unattended(work: Promise<unknown>): void {
  work.catch(console.error);
}

/** Two machines, or one before and after it asked for the time, differ by less. */
const skewMs = 60_000;

/** Whether something is younger than that. What is from the future was noted by a clock that was wrong, and counts as old. */
export function isYounger(at: string, milliseconds: number, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age < milliseconds && age > -skewMs;
}
