import { join } from "node:path";
import { type DeliverySettings, type LeadsSettings, readLeadsEnv } from "#lib/leads/env.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** A path in a new folder, as a database address. */
export function newDatabaseUrl(): string {
  return `file:${join(temporaryFolder("leads"), "leads.db")}`;
}

/** Delivery that does not keep a test waiting. */
export const quickDelivery: DeliverySettings = {
  pollMs: 20,
  leaseMs: 3_000,
  baseDelayMs: 20,
  maxDelayMs: 100,
  maxAttempts: 3,
  concurrency: 4,
  timeoutMs: 1_000,
  searchLagMs: 60_000,
};

/** Settings from variables as an operator would write them, with quick delivery and room for many submissions. */
export function testSettings(env: Record<string, string>, more: Partial<LeadsSettings> = {}): LeadsSettings {
  const settings = readLeadsEnv({
    LEADS_RATE_ADDRESS: "1000000",
    LEADS_RATE_ADDRESS_REFUSED: "1000000",
    LEADS_RATE_EMAIL: "1000000",
    LOG_LEVEL: "silent",
    ...env,
  });
  return { ...settings, delivery: quickDelivery, databasePatienceMs: 1_000, ...more };
}

/** A submission that is in order. */
export const goodFields = {
  name: "Ana Sample",
  email: "ana@example.com",
  company: "Sample Bakery",
  telephone: "(555) 555-0111",
  people: "25",
  topic: "managed-it",
  message: "Our printers stop every Monday.\nCan you help?",
  consent: "2026-11",
} as const;

/** A form post as a browser sends it. */
export function formRequest(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): RequestInit {
  return {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { accept: "text/html", ...headers },
    redirect: "manual",
  };
}
