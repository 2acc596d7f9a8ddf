import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { pino } from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import { takeNoticeTurn } from "#lib/leads/deliver/quarantine-notice.ts";
import { claim } from "#lib/leads/outbox.ts";
import { purgeExpired, startRetention } from "#lib/leads/retention.ts";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { testPostgres } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day);
const periods = { retentionDays: 30, quarantineDays: 30 };

async function start(url = newDatabaseUrl()): Promise<RunningLeads> {
  const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: url }));
  onTestFinished(() => leads.close());
  return leads;
}

const purge = (leads: RunningLeads, now = new Date()) =>
  leads.leadsDatabase.use((database) => purgeExpired(database, periods, now));

function age(leads: RunningLeads, changes: Partial<LeadTable> = {}): Promise<unknown> {
  const old = { received_at: inDays(-40).toISOString(), ...changes };
  return leads.leadsDatabase.use(({ db }) => db.updateTable("lead").set(old).execute());
}

function deliveries(leads: RunningLeads, state: "delivered" | "dead" | "refused" | "dismissed" | "expired") {
  return leads.leadsDatabase.use(({ db }) =>
    db.updateTable("lead_delivery").set({ state }).where("channel", "<>", "confirmation").execute(),
  );
}

describe("retention", () => {
  test.each(["pending", "dead", "refused"] as const)(
    "keeps an old lead whose mail to the team is %s, until it has arrived",
    async (state) => {
      const leads = await start();
      await leads.post();
      await age(leads);
      if (state !== "pending") await deliveries(leads, state);
      expect(await purge(leads)).toMatchObject({ leads: 0, undelivered: 1 });
      await deliveries(leads, "delivered");
      expect(await purge(leads)).toMatchObject({ leads: 1, undelivered: 0 });
    },
  );

  test("deletes an old lead that a person has answered or dismissed, whatever became of its mails", async () => {
    const leads = await start();
    await leads.post();
    await age(leads, { responded_at: inDays(-39).toISOString() });
    await leads.post({ email: "second@example.com" });
    await leads.leadsDatabase.use(({ db }) =>
      db
        .updateTable("lead")
        .set({ received_at: inDays(-40).toISOString() })
        .execute(),
    );
    expect(await purge(leads)).toMatchObject({ leads: 1, undelivered: 1 });
    await deliveries(leads, "dismissed");
    expect(await purge(leads)).toMatchObject({ leads: 1, undelivered: 0 });
  });

  test.each([
    ["years ahead", 800],
    ["two weeks ahead", 14],
    ["years behind", -800],
  ])("deletes nothing while the clock is %s, nor just after it is put right", async (_what, days) => {
    const leads = await start();
    await leads.post({ website: "quarantined" });
    await leads.post({ email: "delivered@example.com" });
    await deliveries(leads, "delivered");
    await purge(leads);
    const wrong = await purge(leads, inDays(days));
    expect(wrong).toMatchObject({ leads: 0, quarantined: 0, keys: 0 });
    expect(wrong.distrustedUntil?.getTime()).toBeGreaterThan(inDays(days).getTime());
    await age(leads);
    expect(await purge(leads)).toMatchObject({ leads: 0, quarantined: 0, keys: 0 });
    expect(await leads.leads()).toHaveLength(2);
  });

  test("goes on once the clock has run without a jump for a week", async () => {
    const leads = await start();
    await leads.post();
    await deliveries(leads, "delivered");
    await age(leads);
    await purge(leads, inDays(-800));
    for (let days = 0; days < 7; days += 1)
      expect(await purge(leads, inDays(days))).toMatchObject({ leads: 0 });
    expect(await purge(leads, inDays(7.1))).toMatchObject({ leads: 1 });
  });

  test("finds a wrong clock at the first start after an update, by what was written last", async () => {
    const leads = await start();
    await leads.post();
    await deliveries(leads, "delivered");
    expect(await purge(leads, inDays(800))).toMatchObject({ leads: 0, distrustedUntil: expect.any(Date) });
  });

  test.each(["SQLite", "PostgreSQL"])("leaves nothing readable of what it deleted (%s)", async (kind) => {
    const postgres = kind === "PostgreSQL" ? await testPostgres() : undefined;
    if (postgres !== undefined) onTestFinished(() => postgres.close());
    const url = postgres?.url ?? newDatabaseUrl();
    const leads = await start(url);
    await leads.post({ message: "retention-secret ".repeat(200) });
    await leads.post({ email: "young@example.com" });
    await deliveries(leads, "delivered");
    await leads.leadsDatabase.use(({ db }) =>
      db
        .updateTable("lead")
        .set({ received_at: inDays(-40).toISOString() })
        .where("email", "=", "ana@example.com")
        .execute(),
    );
    const done = Promise.withResolvers<void>();
    const log = pino({}, { write: (line: string) => line.includes("scrubbed") && done.resolve() });
    const settings = testSettings({ LEADS_DATABASE_URL: url, LEADS_RETENTION_DAYS: "30" });
    onTestFinished(startRetention(leads.leadsDatabase, settings, log));
    await done.promise;
    expect(await leads.leads()).toHaveLength(1);
    if (postgres !== undefined) {
      await postgres.halt();
      expect(await postgres.holds("retention-secret")).toBe(false);
      return;
    }
    const folder = dirname(url.slice("file:".length));
    // Read by another process: to close a file drops every lock its process holds on it, SQLite's too.
    const files = readdirSync(folder).map((name) => join(folder, name));
    expect(execFileSync("cat", files, { encoding: "latin1" })).not.toContain("retention-secret");
  });
});

test("a delivery that was put off, or held, by a clock far ahead is due once the clock is right", async () => {
  const leads = await start();
  await leads.post();
  const wanted = {
    owner: "me",
    channels: ["team-mail", "confirmation"] as const,
    limit: 9,
    leaseMs: 1_000,
    maxDelayMs: 1_000,
  };
  const take = (now: Date) => leads.leadsDatabase.use((database) => claim(database, { ...wanted, now }));
  expect(await take(inDays(800))).toHaveLength(2);
  expect(await take(new Date())).toHaveLength(2);
  await leads.leadsDatabase.use(({ db }) =>
    db
      .updateTable("lead_delivery")
      .set({ lease_until: null, due_at: inDays(800).toISOString() })
      .execute(),
  );
  expect(await take(new Date())).toHaveLength(2);
});

test("the team hears of the quarantine although a clock far ahead has noted the last notice", async () => {
  const leads = await start();
  await leads.post({ website: "x" });
  const turn = (now: Date) => leads.leadsDatabase.use((database) => takeNoticeTurn(database, now));
  expect((await turn(inDays(800)))?.ids).toHaveLength(1);
  expect((await turn(new Date()))?.ids).toHaveLength(1);
  expect(await turn(new Date())).toBeUndefined();
});

test.each(["list --quarantine", "list --all"])(
  "a submission in quarantine is kept, however old, until the team has seen it by %s",
  async (command) => {
    const url = newDatabaseUrl();
    const leads = await start(url);
    await leads.post({ website: "x" });
    await age(leads);
    expect(await purge(leads)).toMatchObject({ quarantined: 0, unseen: 1 });
    await leadsCommand(url, ["list"]);
    expect(await purge(leads)).toMatchObject({ quarantined: 0, unseen: 1 });
    expect((await leadsCommand(url, command.split(" "))).code).toBe(0);
    expect(await purge(leads)).toMatchObject({ quarantined: 1, unseen: 0 });
  },
);

test("what a notice counted before an update is not announced again", async () => {
  const url = newDatabaseUrl();
  const before = await runLeads(testSettings({ LEADS_DATABASE_URL: url }));
  await before.post({ website: "x" });
  await before.leadsDatabase.use(async ({ db }) => {
    await db.schema.dropTable("lead_quarantine_seen").execute();
    await db.deleteFrom("lead_migration").where("name", "=", "2026-11-quarantine-seen").execute();
    const value = inDays(0).toISOString();
    await db.insertInto("lead_setting").values({ name: "quarantine-notice", value }).execute();
  });
  await before.close();
  const leads = await start(url);
  expect(await leads.leadsDatabase.use((database) => takeNoticeTurn(database, inDays(2)))).toBeUndefined();
});

test("an honest second try takes the first one out of quarantine, and is delivered", async () => {
  const leads = await start();
  await leads.post({}, { origin: "https://elsewhere.example" });
  await leads.post({}, { origin: "https://elsewhere.example" });
  expect(await leads.leads()).toMatchObject([{ status: "quarantined" }]);
  await leads.post();
  await leads.post();
  expect(await leads.leads()).toMatchObject([{ status: "accepted", released_at: expect.any(String) }]);
  const rows = await leads.leadsDatabase.use(({ db }) =>
    db.selectFrom("lead_delivery").select("state").execute(),
  );
  expect(rows).toEqual([{ state: "pending" }, { state: "pending" }]);
});

test("a key that a clock far ahead has made keeps no later lead away", async () => {
  const leads = await start();
  await leads.post();
  await leads.leadsDatabase.use(({ db }) =>
    db
      .updateTable("lead_submission_key")
      .set({ expires_at: inDays(800).toISOString() })
      .execute(),
  );
  await leads.post();
  expect(await leads.leads()).toHaveLength(2);
});
