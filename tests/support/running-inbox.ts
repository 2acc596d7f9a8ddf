/** The team's inbox on a database of its own, as tests use it. */
import { onTestFinished } from "vitest";
import { type LeadsDatabase, openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { actsOf } from "#lib/leads/team/acts.ts";
import { serveInbox } from "#lib/tools/inbox/serve.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { leadStore } from "#tests/support/lead-store.ts";

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
  return {
    leadsDatabase,
    address,
    origin,
    port: Number(port),
    opened,
    cookie,
    store: leadStore(leadsDatabase),
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
