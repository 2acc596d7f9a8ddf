import { once } from "node:events";
import { type LeadsDatabase, openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import { leadsRequestHandler, openLeads } from "#lib/server/leads-request-handler.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";

export interface OwnSite {
  readonly origin: string;
  /** The SQLite file's path. */
  readonly file: string;
  leads(): Promise<LeadTable[]>;
  /** A second way into the same database. */
  readonly leadsDatabase: LeadsDatabase;
  close(): Promise<void>;
}

/** The built site served as `npm start` serves it, with a leads database of its own and room for many submissions. */
export async function ownSite(env: Record<string, string> = {}): Promise<OwnSite> {
  const url = newDatabaseUrl();
  const service = await openLeads("out", {
    NODE_ENV: "test",
    LEADS_DATABASE_URL: url,
    LEADS_RATE_ADDRESS: "1000",
    LEADS_RATE_ADDRESS_REFUSED: "1000",
    LEADS_RATE_EMAIL: "1000",
    LOG_LEVEL: "silent",
    ...env,
  });
  const server = createStaticServer("out", leadsRequestHandler(service)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The site has no port");
  const leadsDatabase: LeadsDatabase = openLeadsDatabase(url);
  return {
    origin: `http://127.0.0.1:${address.port}`,
    file: url.slice("file:".length),
    leadsDatabase,
    leads: () =>
      leadsDatabase.use(({ db }) => db.selectFrom("lead").selectAll().orderBy("received_at").execute()),
    async close() {
      server.close();
      server.closeAllConnections();
      await service.stop();
      await leadsDatabase.close();
    },
  };
}
