/** The studio's database with a clock, and what every secret of it has in common. */
import { createHash, randomBytes } from "node:crypto";
import type { StudioDatabase } from "./database/tables.ts";

export interface Store {
  db: StudioDatabase;
  now(): Date;
}

/** 256 random bits, in letters that an address and a cookie take. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database has of a secret. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Two machines, or one before and after it asked for the time, differ by less. */
const skewMs = 60_000;

/** Whether something is younger than that. What is from the future was noted by a clock that was wrong, and counts as old. */
export function isYounger(at: string, milliseconds: number, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age < milliseconds && age > -skewMs;
}
