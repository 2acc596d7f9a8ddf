import type { Logger } from "pino";
import { type LeadsDatabase, openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import { createLeadsService, type LeadsService } from "#lib/leads/service.ts";
import { serveLeads } from "#tests/e2e/leads-support/leads-server.ts";
import { plainPages, sampleKnown, sampleSite } from "#tests/e2e/leads-support/pages.ts";
import { formRequest, goodFields } from "#tests/e2e/leads-support/settings.ts";

export interface RunningLeads {
  readonly service: LeadsService;
  readonly origin: string;
  readonly host: string;
  /** A second way into the same database, for looking. */
  readonly leadsDatabase: LeadsDatabase;
  /** Posts the good form with changes, as a browser does. */
  post(changes?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  leads(): Promise<LeadTable[]>;
  close(): Promise<void>;
}

/** A leads service behind a real HTTP server. Delivery starts with `service.start()`. */
export async function runLeads(
  settings: LeadsSettings,
  log?: Logger,
  forms = plainPages.forms,
  site = sampleSite,
): Promise<RunningLeads> {
  const service = await createLeadsService({
    ...plainPages,
    forms,
    settings,
    site,
    known: sampleKnown,
    ...(log !== undefined && { log }),
  });
  const server = await serveLeads(service);
  const leadsDatabase = openLeadsDatabase(settings.databaseUrl);
  return {
    service,
    origin: server.origin,
    host: server.host,
    leadsDatabase,
    post: (changes = {}, headers = {}) =>
      fetch(`${server.origin}/api/leads/`, formRequest({ ...goodFields, ...changes }, headers)),
    leads: () =>
      leadsDatabase.use(({ db }) => db.selectFrom("lead").selectAll().orderBy("received_at").execute()),
    async close() {
      await server.close();
      await service.stop();
      await leadsDatabase.close();
    },
  };
}
