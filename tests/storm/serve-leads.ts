/** One web process of the storm: a leads service on a port, with the settings given in the environment. It is killed, not stopped. */
import { readLeadsEnv } from "#lib/leads/env.ts";
import { createLeadsService } from "#lib/leads/service.ts";
import { serveLeads } from "#tests/e2e/leads-support/leads-server.ts";
import { plainPages, sampleKnown, sampleSite } from "#tests/e2e/leads-support/pages.ts";

const settings = readLeadsEnv(process.env);
const service = await createLeadsService({
  ...plainPages,
  site: sampleSite,
  known: sampleKnown,
  settings: {
    ...settings,
    ...(settings.backup !== undefined && { backup: { ...settings.backup, everyMs: 500 } }),
    delivery: {
      ...settings.delivery,
      pollMs: 50,
      leaseMs: 4_000,
      baseDelayMs: 100,
      maxDelayMs: 1_000,
      maxAttempts: 1_000,
      timeoutMs: 3_000,
      searchLagMs: 3_000,
      concurrency: 12,
    },
  },
});
// Before the first visitor, so that what an earlier life has stored is copied however short this one is.
await service.start();
if (process.env.STORM_PORT !== undefined) await serveLeads(service, Number(process.env.STORM_PORT));
process.stdout.write("up\n");
