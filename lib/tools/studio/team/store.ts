/** The studio's database with a clock. */
import type { StudioDatabase } from "./database/tables.ts";

export interface Store {
  db: StudioDatabase;
  now(): Date;
}

/** Two machines, or one before and after it asked for the time, differ by less. */
const skewMs = 60_000;

/** Whether something is younger than that. What is from the future was noted by a clock that was wrong, and counts as old. */
export function isYounger(at: string, milliseconds: number, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age < milliseconds && age > -skewMs;
}
