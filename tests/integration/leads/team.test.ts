import { execFileSync, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { purgeExpired } from "#lib/leads/retention.ts";
import { guarded } from "#lib/process/guardian.ts";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { testPostgres } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function start(url = newDatabaseUrl()) {
  const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: url }));
  endings.push(() => leads.close());
  return { leads, run: (...words: string[]) => leadsCommand(url, words) };
}

async function onlyId(leads: RunningLeads): Promise<string> {
  return (await leads.leads())[0]?.id ?? "";
}

describe("the team", () => {
  test("lists leads and sees one whole, by the beginning of its id", async () => {
    const { leads, run } = await start();
    await leads.post({ source: "/contact/" });
    await leads.post({ email: "spam@example.com", website: "x" });
    const id = await onlyId(leads);
    expect((await run("list")).out).toMatch(
      /^[0-9a-f]{8} {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}waiting {2}Ana Sample, Sample Bakery, ana@example.com\n$/,
    );
    expect((await run("list", "--all")).out).toContain("quarantine: honeypot");
    expect((await run("list", "--quarantine")).out).not.toContain("waiting");
    const { out } = await run("show", id.slice(0, 8));
    expect(out).toContain(`id            ${id}`);
    expect(out).toContain("people        25");
    expect(out).toContain("consent       2026-11, ");
    expect(out).toContain("team-mail     pending, due ");
    expect(out).toContain("Our printers stop every Monday.\nCan you help?");
  });

  test("exports JSON lines, or CSV that no spreadsheet runs", async () => {
    const { leads, run } = await start();
    await leads.post({ name: '=HYPERLINK("x")', company: "+1" });
    await leads.post({ email: "spam@example.com", website: "x" });
    const lines = (await run("export")).out.trim().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { email: "ana@example.com", people: 25 },
    ]);
    expect((await run("export", "--all")).out.trim().split("\n")).toHaveLength(2);
    const csv = (await run("export", "--csv")).out;
    expect(csv).toContain(`"'=HYPERLINK(""x"")","ana@example.com","'+1"`);
    expect(csv).toContain(`"Our printers stop every Monday.\nCan you help?"`);
  });

  test("releases a lead from quarantine, which then goes its way", async () => {
    const { leads, run } = await start();
    await leads.post({ website: "x" });
    const id = await onlyId(leads);
    expect((await run("replay", id)).err).toContain("is in quarantine");
    expect((await run("release", id)).out).toContain("is released");
    expect((await run("release", id)).out).toContain("was not in quarantine");
    expect(await leads.leads()).toMatchObject([{ status: "accepted", released_at: expect.any(String) }]);
    const rows = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").select("state").execute(),
    );
    expect(rows).toEqual([{ state: "pending" }, { state: "pending" }]);
  });

  test("replays dead letters, and one lead through a channel it never had", async () => {
    const { leads, run } = await start();
    await leads.post();
    await leads.leadsDatabase.use(({ db }) =>
      db.updateTable("lead_delivery").set({ state: "dead", attempts: 12 }).execute(),
    );
    expect((await run("replay", "--channel", "confirmation")).out).toBe("1 dead letters are due again.\n");
    expect((await run("replay")).out).toBe("1 dead letters are due again.\n");
    await run("replay", await onlyId(leads), "--channel", "webhook");
    const rows = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").select(["channel", "state", "attempts"]).orderBy("channel").execute(),
    );
    expect(rows).toEqual([
      { channel: "confirmation", state: "pending", attempts: 0 },
      { channel: "team-mail", state: "pending", attempts: 0 },
      { channel: "webhook", state: "pending", attempts: 0 },
    ]);
  });

  test("sees counts, the time to first response, and where leads come from", async () => {
    const { leads, run } = await start();
    await leads.post({ source: "/contact/", utm_source: "letter", utm_campaign: "spring" });
    await leads.post({ email: "b@example.com", source: "/contact/", comparison: "in-house-or-managed" });
    await leads.post({ email: "c@example.com", website: "x" });
    const id = await onlyId(leads);
    const earlier = new Date(Date.now() - 90 * 60_000).toISOString();
    await leads.leadsDatabase.use(({ db }) =>
      db.updateTable("lead").set({ received_at: earlier }).where("id", "=", id).execute(),
    );
    expect((await run("respond", id)).out).toContain(`${id} was answered at `);
    const { out } = await run("stats");
    expect(out).toContain("leads           2 (1 not marked as answered), 1 in quarantine");
    expect(out).toMatch(/first response {2}median 90(?:\.\d)? min, 90 % within 90(?:\.\d)? min/);
    expect(out).toContain("outbox          4 waiting");
    expect(out).toContain("2  /contact/");
    expect(out).toContain("1  in-house-or-managed");
    expect(out).toContain("1  letter / spring");
  });

  test("copies the database while the site runs, never over another file, and can start from the copy", async () => {
    const { leads, run } = await start();
    await leads.post();
    const copy = newDatabaseUrl();
    const file = copy.slice("file:".length);
    expect((await run("backup", "--to", file)).code).toBe(0);
    expect((await run("backup", "--to", file)).err).toContain("exists already");
    await leads.post({ email: "later@example.com" });
    const restored = await start(copy);
    expect((await restored.leads.leads()).map((lead) => lead.email)).toEqual(["ana@example.com"]);
    expect((await restored.leads.post()).status).toBe(303);
    expect(await restored.leads.leads()).toHaveLength(1);
  });

  test("is told what is wrong, and what to write, with an exit status that is not 0", async () => {
    const { run } = await start();
    const mistakes = [
      [["lits"], 'There is no command "lits". Write one of: list, show'],
      [["show"], "Write which lead"],
      [["show", "%"], "is not the id of a lead"],
      [["show", "0000"], "No lead has the id"],
      [["purge"], "purge --older-than 90d"],
      [["purge", "--older-than", "soon"], '"soon" is neither days'],
      [["forget"], "forget --email"],
      [["replay", "--channel", "fax"], "team-mail, confirmation, welcome, webhook"],
      [["list", "--limit", "all"], "whole number"],
      [["list", "--color"], "--color"],
    ] as const;
    const told = await Promise.all(mistakes.map(([words]) => run(...words)));
    for (const [index, { code, err }] of told.entries()) {
      expect(err).toContain(mistakes[index]?.[1]);
      expect(err).not.toContain("    at ");
      expect(code).toBeGreaterThan(0);
    }
    expect((await run("--help")).out).toContain("forget --email");
  });
});

describe("a worker in a process of its own", () => {
  test("delivers what web processes took in, and ends in good order on SIGTERM", async () => {
    const url = newDatabaseUrl();
    const { leads } = await start(url);
    await leads.post();
    const smtp = await smtpReceiver();
    endings.push(() => smtp.close());
    const worker = guarded(
      spawn(process.execPath, [new URL("../../../lib/cli/leads.ts", import.meta.url).pathname, "work"], {
        env: {
          NODE_ENV: "test",
          LEADS_DATABASE_URL: url,
          SMTP_URL: smtp.url,
          LEADS_TO: "team@example.com",
          LEADS_FROM: "website@example.com",
        },
        stdio: ["ignore", "ignore", "inherit"],
      }),
    );
    const ended = new Promise((resolve) => worker.on("exit", (code) => resolve(code)));
    await smtp.arrived(2);
    worker.kill("SIGTERM");
    expect(await ended).toBe(0);
    const rows = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").select("state").execute(),
    );
    expect(rows).toEqual([{ state: "delivered" }, { state: "delivered" }]);
  });
});

const secret = "a-very-rare-word-9f2c";

describe("forgetting", () => {
  test("leaves nothing of the person in any SQLite file", async () => {
    const url = newDatabaseUrl();
    const { leads, run } = await start(url);
    await leads.post({
      email: `${secret}@example.com`,
      message: `My ${secret} story. `.repeat(100),
      company: secret,
    });
    await leads.post({ email: "other@example.com", message: "I know Ana" });
    const folder = dirname(url.slice("file:".length));
    // Read by another process: to close a file drops every lock its process holds on it, SQLite's too.
    const bytes = () =>
      execFileSync(
        "cat",
        readdirSync(folder).map((name) => join(folder, name)),
        { encoding: "latin1" },
      );
    expect(bytes().includes(secret)).toBe(true);
    const { out, code } = await run("forget", "--email", `${secret.toUpperCase()}@Example.com`);
    expect([out.split("\n")[0], code]).toEqual([
      "1 lead deleted, with consent, deliveries, links, notes and keys.",
      0,
    ]);
    expect(bytes().includes(secret)).toBe(false);
    expect((await leads.leads()).map((lead) => lead.email)).toEqual(["other@example.com"]);
    for (const table of ["lead_consent", "lead_submission_key"] as const) {
      const left = await leads.leadsDatabase.use(({ db }) =>
        db.selectFrom(table).select("lead_id").execute(),
      );
      expect(left).toHaveLength(1);
    }
  });

  test("leaves nothing of the person in the tables of PostgreSQL", async () => {
    const postgres = await testPostgres();
    endings.push(() => postgres.close());
    const { leads, run } = await start(postgres.url);
    await leads.post({ email: `${secret}@example.com`, message: secret });
    await leads.post({ email: "other@example.com" });
    const counts = () =>
      leads.leadsDatabase.use(({ db }) =>
        db.selectFrom("lead_rate_limit").select("key").where("key", "like", "email:%").execute(),
      );
    expect(await counts()).toHaveLength(2);
    expect((await run("forget", "--email", `${secret}@example.com`)).code).toBe(0);
    expect(await counts()).toHaveLength(1);
    await postgres.halt();
    expect(await postgres.holds(secret)).toBe(false);
    await postgres.restart();
    expect(await leads.leads()).toHaveLength(1);
  });

  test("finds the address however it is written", async () => {
    const { leads, run } = await start();
    await leads.post({ email: "Jörg@bücher.example" });
    expect((await run("forget", "--email", " JO\u0308RG@BÜCHER.example ")).out).toContain("1 lead deleted");
    expect(await leads.leads()).toEqual([]);
  });

  test("names the leads of others that mention the address", async () => {
    const { leads, run } = await start();
    await leads.post({ email: "other@example.com", message: "Please also write to ANA_B@example.com" });
    await leads.post({ email: "third@example.com", message: "Please also write to anaxb@example.com" });
    const { out } = await run("forget", "--email", "ana_b@example.com");
    expect(out).toContain("0 leads deleted");
    expect(out).toContain(`show ${await onlyId(leads)}`);
    expect(out.match(/show /g)).toHaveLength(1);
  });

  test("takes an address with a plus for itself, and finds it however it was encoded on the way", async () => {
    const { leads, run } = await start();
    await leads.post({ email: "ana+näws@example.com" });
    await leads.post({ email: "ana@example.com" });
    const mentions = [
      "ana%2Bn%C3%A4ws%40example.com",
      "ANA+NA%CC%88WS@EXAMPLE.COM",
      "?email=ana%252Bn%25c3%25a4ws%2540example.com",
    ];
    for (const [number, message] of mentions.entries())
      await leads.post({ email: `other${number}@example.com`, message });
    const { out } = await run("forget", "--email", "Ana+Na\u0308ws@example.com");
    expect(out).toContain("1 lead deleted");
    expect(out.match(/show /g)).toHaveLength(mentions.length);
    expect((await leads.leads()).map((lead) => lead.email)).toContain("ana@example.com");
  });

  test("names them whichever field it is in, and however it is written there", async () => {
    const { leads, run } = await start();
    const mentions: Record<string, string>[] = [
      { name: "JÖRG@BÜCHER.example" },
      { company: "Bücher (jörg@xn--bcher-kva.example)" },
      { telephone: "55555 jörg@bücher.example" },
      { utm_term: "jo\u0308rg@bücher.example" },
      { utm_content: "jörg%40bücher.example" },
      { message: "请联系ｊörg＠ｂücher．example谢谢" },
      { message: "jörg\u200B@bücher.example" },
      { email: "jörg@bücher.example.com" },
    ];
    for (const [number, fields] of mentions.entries()) {
      const posted = await leads.post({ email: `other${number}@example.com`, ...fields });
      expect(posted.status).toBe(303);
    }
    await leads.post({ email: "unrelated@example.com", message: "jörg at bücher" });
    const { out, code } = await run("forget", "--email", "Jörg@Bücher.example");
    expect(code).toBe(3);
    expect(out.match(/show /g)).toHaveLength(mentions.length);
    expect(await leads.leads()).toHaveLength(mentions.length + 1);
  });
});

describe("what has outlived its time", () => {
  const days = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString();

  test("is deleted on schedule: leads, quarantine and keys each after their own", async () => {
    const { leads, run } = await start();
    await leads.post({ email: "old@example.com" });
    await leads.post({ email: "old-suspect@example.com", website: "x" });
    await leads.leadsDatabase.use(async ({ db }) => {
      await db
        .updateTable("lead")
        .set({ received_at: days(40) })
        .execute();
      await db.updateTable("lead_delivery").set({ state: "delivered" }).execute();
    });
    await leads.post({ email: "new@example.com" });
    await leads.leadsDatabase.use(({ db }) =>
      db
        .updateTable("lead_submission_key")
        .set({ expires_at: days(1) })
        .execute(),
    );
    await run("list", "--quarantine");
    const purge = (settings: { retentionDays: number; quarantineDays: number }) =>
      leads.leadsDatabase.use((database) => purgeExpired(database, settings, new Date()));
    expect(await purge({ retentionDays: 0, quarantineDays: 30 })).toEqual({
      leads: 0,
      quarantined: 1,
      keys: 3,
      subscriptions: 0,
      tests: 0,
      undelivered: 0,
      unseen: 0,
    });
    expect(await purge({ retentionDays: 30, quarantineDays: 30 })).toEqual({
      leads: 1,
      quarantined: 0,
      keys: 0,
      subscriptions: 0,
      tests: 0,
      undelivered: 0,
      unseen: 0,
    });
    expect((await leads.leads()).map((lead) => lead.email)).toEqual(["new@example.com"]);
    const left = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").select("id").execute(),
    );
    expect(left).toHaveLength(2);
  });

  test("is deleted by hand, by days or by a date", async () => {
    const { leads, run } = await start();
    await leads.post();
    expect((await run("purge", "--older-than", "1d")).out).toBe("0 leads deleted.\n");
    expect((await run("purge", "--older-than", "2999-01-01")).out).toBe("1 leads deleted.\n");
    expect(await leads.leads()).toEqual([]);
  });
});
