/** The team's inbox on a database of its own, as tests use it. */
import { onTestFinished } from "vitest";
import { type LeadsDatabase, openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { saveLead } from "#lib/leads/save-lead.ts";
import type { Lead } from "#lib/leads/schema.ts";
import { actsOf } from "#lib/leads/team/acts.ts";
import { serveInbox } from "#lib/tools/inbox/serve.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";

const lead: Lead = {
  form: "contact",
  name: "Ana Sample",
  email: "ana@example.com",
  company: null,
  telephone: null,
  people: null,
  topic: null,
  message: "The printers stop.",
  answers: [],
  consent: "2026-11",
  source: null,
  comparison: null,
  scenario: null,
  fit: null,
  utm_source: null,
  utm_medium: null,
  utm_campaign: null,
  utm_term: null,
  utm_content: null,
};

/**
 * An inbox, and a browser that has opened its address. Both end with the test.
 *
 * @param through what the inbox has of the database, where that is not the database itself
 */
export async function runInbox(through = (leadsDatabase: LeadsDatabase) => leadsDatabase) {
  const leadsDatabase = openLeadsDatabase(newDatabaseUrl());
  onTestFinished(() => leadsDatabase.close());
  const { server, address } = await serveInbox(through(leadsDatabase), 0);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { origin, port } = new URL(address);
  const opened = await fetch(address, { redirect: "manual" });
  const cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  let count = 0;
  return {
    leadsDatabase,
    address,
    origin,
    port: Number(port),
    opened,
    cookie,
    /** Stores a lead; each is received a second after the one before. */
    async store(changes: Partial<Lead> = {}, signals: "honeypot"[] = []): Promise<string> {
      count += 1;
      const now = new Date(Date.UTC(2026, 10, 1, 8, 0, count));
      const saved = await leadsDatabase.use((database) =>
        saveLead(database, {
          lead: { ...lead, ...changes },
          consentText: "You may answer me.",
          fit: null,
          signals,
          acceptance: { status: "accepted", channels: [] },
          key: `${count}`,
          content: `${count}`,
          now,
          keyExpires: now,
        }),
      );
      return "id" in saved ? saved.id : "";
    },
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(`${origin}${path}`, { headers: { cookie, ...headers }, redirect: "manual" }),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(`${origin}${path}`, {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { cookie, origin, ...headers },
        redirect: "manual",
      }),
    acts: async (id: string) =>
      (await leadsDatabase.use(({ db }) => actsOf(db, [id])))
        .get(id)
        ?.map(({ made_by, outcome, note }) => [made_by, outcome, note]) ?? [],
  };
}
