/** `/metrics`: who may read it, what it says while things go well and badly, and that nothing in it is about a person. */
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { channels, deliveryStates } from "#lib/leads/database/tables.ts";
import { submissionOutcomes } from "#lib/leads/metrics.ts";
import { leadsRequestHandler } from "#lib/server/leads-request-handler.ts";
import { listen } from "#lib/server/listen.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { goodFields, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { freePort } from "#tests/support/free-port.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const token = "a-token-that-nobody-guesses-0123456789";
const authorized = `Bearer ${token}`;

async function start(
  env: Record<string, string> = {},
  more: Parameters<typeof testSettings>[1] = {},
): Promise<RunningLeads> {
  const leads = await runLeads(
    testSettings({ LEADS_DATABASE_URL: newDatabaseUrl(), METRICS_TOKEN: token, ...env }, more),
  );
  onTestFinished(() => leads.close());
  return leads;
}

async function read({ service }: RunningLeads): Promise<string> {
  const response = await service.metrics(authorized);
  expect(response?.status).toBe(200);
  expect(response?.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  return (await response?.text()) ?? "";
}

/** The value of a series, written as Prometheus does; undefined where there is none. */
function value(text: string, series: string): number | undefined {
  const line = text.split("\n").find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

const submissions = (text: string, outcome: string) =>
  value(text, `leads_submissions_total{outcome="${outcome}"}`);

describe("the site's own server", () => {
  async function serve(env: Record<string, string>) {
    const out = temporaryFolder("site");
    const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: newDatabaseUrl(), ...env }));
    const server = createStaticServer(out, leadsRequestHandler(leads.service));
    const port = await freePort();
    await listen(server, port, "127.0.0.1");
    onTestFinished(async () => {
      server.closeAllConnections();
      server.close();
      await leads.close();
    });
    return (authorization?: string, method = "GET") =>
      fetch(`http://127.0.0.1:${port}/metrics`, {
        method,
        headers: authorization === undefined ? {} : { authorization },
      });
  }

  test("has no such address while METRICS_TOKEN is not set", async () => {
    const ask = await serve({});
    expect((await ask()).status).toBe(404);
    expect((await ask(authorized)).status).toBe(404);
  });

  test("gives metrics for the token alone", async () => {
    const ask = await serve({ METRICS_TOKEN: token });
    for (const wrong of [
      undefined,
      "",
      "Bearer",
      `Bearer ${token}x`,
      token,
      `Basic ${token}`,
      "Bearer \u00e9",
    ]) {
      const response = await ask(wrong);
      expect([wrong, response.status]).toEqual([wrong, 401]);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      expect(await response.text()).not.toContain("leads_");
    }
    const response = await ask(authorized);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toContain("leads_database_up 1");
    expect((await ask(authorized, "POST")).status).toBe(405);
  });
});

test.each(["short", "with a space in it, which a header cannot have", "é".repeat(40)])(
  "METRICS_TOKEN of %j is refused with what to write",
  (wrong) => {
    expect(() => testSettings({ METRICS_TOKEN: wrong })).toThrow(/METRICS_TOKEN .*\n.*32 or more random/);
  },
);

test("each submission is counted once, by what became of it", async () => {
  const leads = await start({ LEADS_RATE_ADDRESS_REFUSED: "6", LEADS_RATE_ADDRESS: "5" });
  await leads.post();
  await leads.post();
  await leads.post({ email: "not an address" });
  await leads.post({ email: "spam@example.com", website: "https://spam.example" });
  await leads.post({ email: "spam@example.com" });
  await leads.post({ email: "b@example.com" }, { "idempotency-key": "one" });
  await leads.post({ email: "c@example.com" }, { "idempotency-key": "one" });
  await fetch(`${leads.origin}/api/leads/`, { method: "POST", body: "text" });
  const text = await read(leads);
  const counts = Object.fromEntries(
    submissionOutcomes.map((outcome) => [outcome, submissions(text, outcome)]),
  );
  expect(counts).toEqual({
    accepted: 2,
    repeated: 1,
    invalid: 1,
    quarantined: 1,
    released: 1,
    "key-reused": 1,
    unreadable: 1,
    test: 0,
    "too-many": 0,
    unavailable: 0,
  });
  expect(value(text, "leads_store_seconds_count")).toBe(5);
  for (let number = 0; number < 8; number += 1) await leads.post({ email: `many${number}@example.com` });
  expect(submissions(await read(leads), "too-many")).toBeGreaterThan(0);
});

test("the outbox is told as it is: what waits and how long, what arrived, what needs a person", async () => {
  const smtp = await smtpReceiver();
  onTestFinished(() => smtp.close());
  const mail = { SMTP_URL: smtp.url, LEADS_TO: "team@example.com", LEADS_FROM: "Site <site@example.com>" };
  const leads = await start(mail);
  await leads.post();
  const before = await read(leads);
  expect(value(before, "leads_outbox_pending")).toBe(2);
  expect(value(before, 'leads_deliveries{channel="team-mail",outcome="pending"}')).toBe(1);
  await leads.leadsDatabase.use(({ db }) =>
    db
      .updateTable("lead_delivery")
      .set({ created_at: new Date(Date.now() - 3_600_000).toISOString() })
      .execute(),
  );
  expect(value(await read(leads), "leads_outbox_oldest_seconds")).toBeGreaterThanOrEqual(3_600);
  await leads.service.start();
  await vi.waitFor(
    async () =>
      expect(value(await read(leads), 'leads_deliveries{channel="team-mail",outcome="delivered"}')).toBe(1),
    { timeout: 30_000 },
  );
  await leads.leadsDatabase.use(({ db }) =>
    db.updateTable("lead_delivery").set({ state: "dead" }).where("channel", "=", "team-mail").execute(),
  );
  const after = await read(leads);
  expect(value(after, "leads_outbox_dead")).toBe(1);
  expect(value(after, 'leads_deliveries{channel="team-mail",outcome="dead"}')).toBe(1);
});

test("a database that is gone is told, and nothing of it is made up; 503s are counted", async () => {
  const url = newDatabaseUrl();
  const path = url.slice("file:".length);
  const leads = await start({ LEADS_DATABASE_URL: url });
  await leads.post({ website: "https://spam.example" });
  expect(value(await read(leads), "leads_quarantined")).toBe(1);
  for (const end of ["", "-wal", "-shm"]) renameSync(`${path}${end}`, `${path}.away${end}`);
  expect((await leads.post({ email: "second@example.com" })).status).toBe(503);
  const gone = await read(leads);
  expect([value(gone, "leads_database_up"), submissions(gone, "unavailable")]).toEqual([0, 1]);
  for (const series of ["leads_quarantined", "leads_outbox_pending", "leads_outbox_dead"])
    expect(value(gone, series)).toBeUndefined();
  expect(gone).not.toContain("leads_deliveries{");
  for (const end of ["", "-wal", "-shm"]) renameSync(`${path}.away${end}`, `${path}${end}`);
  const back = await read(leads);
  expect([value(back, "leads_database_up"), value(back, "leads_quarantined")]).toEqual([1, 1]);
});

test("the backup's time is there where one is kept, and only there", async () => {
  const none = await start();
  await none.service.start();
  expect(value(await read(none), "leads_backup_timestamp_seconds")).toBeUndefined();
  const kept = await start({ LEADS_BACKUP_FOLDER: join(temporaryFolder("backup"), "leads") });
  const before = Date.now() / 1_000;
  await kept.service.start();
  expect(value(await read(kept), "leads_backup_timestamp_seconds")).toBeGreaterThanOrEqual(before);
});

test("PostgreSQL tells the same", async () => {
  const leads = await start({ LEADS_DATABASE_URL: await testDatabase() });
  await leads.post();
  const text = await read(leads);
  expect([value(text, "leads_outbox_pending"), value(text, "leads_quarantined")]).toEqual([2, 0]);
  expect(value(text, 'leads_deliveries{channel="confirmation",outcome="pending"}')).toBe(1);
});

test("whatever visitors send, no word of it is in a metric and no series is added", async () => {
  const leads = await start();
  const seriesOf = (text: string) =>
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.slice(0, line.lastIndexOf(" ")));
  const before = seriesOf(await read(leads));
  const marked = "marked-by-visitor";
  await leads.post({ email: `${marked}@example.com`, name: marked, form: marked, utm_campaign: marked });
  await leads.post({ email: `${marked}@example.com`, message: marked, source: `/${marked}/` });
  await leads.post({ topic: marked }, { referer: `${leads.origin}/${marked}/`, "user-agent": marked });
  const text = await read(leads);
  expect(text).not.toContain(marked);
  for (const given of [goodFields.email, goodFields.name, "127.0.0.1"]) expect(text).not.toContain(given);
  expect(seriesOf(text)).toEqual(before);
  const allowed = new Set<string>([...channels, ...deliveryStates, ...submissionOutcomes]);
  for (const [, name, label] of text.matchAll(/(\w+)="([^"]*)"/g))
    if (name !== "le") expect(allowed).toContain(label);
});

test("alerts and dashboard name metrics that exist", async () => {
  const leads = await start({ LEADS_BACKUP_FOLDER: join(temporaryFolder("backup"), "leads") });
  const names = new Set([...(await read(leads)).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  for (const file of ["alerts.yml", "dashboard.json"]) {
    const used = readFileSync(`deploy/prometheus/${file}`, "utf8").match(/\b(?:leads|site)_[a-z_]+/g) ?? [];
    expect(used.length).toBeGreaterThan(8);
    for (const name of used) expect(names).toContain(name.replace(/_bucket$/, ""));
  }
});
