/** What the leads add up to, by page, comparison and campaign: the same in SQLite and in PostgreSQL. */
import { expect, it, onTestFinished } from "vitest";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { addAct, readAct } from "#lib/leads/team/acts.ts";
import { leadSums, noLeads } from "#lib/reading/lead-sums.ts";
import { testPostgres } from "#tests/e2e/leads-support/postgres.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { leadStore } from "#tests/support/lead-store.ts";

it.each(["SQLite", "PostgreSQL"])("%s", async (kind) => {
  const postgres = kind === "PostgreSQL" ? await testPostgres() : undefined;
  onTestFinished(() => postgres?.close());
  const leadsDatabase = openLeadsDatabase(postgres?.url ?? newDatabaseUrl());
  onTestFinished(() => leadsDatabase.close());
  const store = leadStore(leadsDatabase);
  const page = { source: "/guide/", comparison: "a-or-b" };
  const won = await store({ ...page, scenario: "people=25", utm_source: "mail", utm_campaign: "spring" });
  await store({ ...page, utm_source: "mail", utm_campaign: "spring" });
  await store({ source: "/guide/" }, ["honeypot"]);
  const last = await store({ source: "/other/" });
  const received = await leadsDatabase.use(({ db }) =>
    db.selectFrom("lead").select("received_at").where("id", "=", last).executeTakeFirstOrThrow(),
  );
  const act = readAct({ outcome: "won", by: "Ana" });
  await leadsDatabase.use((open) => addAct(open, won, act, new Date()));

  const sums = await leadsDatabase.use((open) => leadSums(open, new Date(0)));
  const guide = { ...noLeads, sent: 2, withScenario: 1, outcomes: [["won", 1]] };
  expect(sums.all).toEqual({ ...guide, sent: 3, quarantined: [["honeypot", 1]] });
  expect(Object.fromEntries(sums.byPage)).toEqual({
    "/guide/": { ...guide, quarantined: [["honeypot", 1]] },
    "/other/": { ...noLeads, sent: 1 },
  });
  expect(Object.fromEntries(sums.byComparison)).toEqual({ "a-or-b": guide });
  expect(Object.fromEntries(sums.byCampaign)).toEqual({ "mail / spring": guide });

  // The end of a time is not part of it.
  const until = new Date(received.received_at);
  expect((await leadsDatabase.use((open) => leadSums(open, new Date(0), until))).all.sent).toBe(2);
  expect((await leadsDatabase.use((open) => leadSums(open, until))).all.sent).toBe(1);
});
