import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { createLeadsService } from "#lib/leads/service.ts";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { plainPages, sampleKnown, sampleSite } from "#tests/e2e/leads-support/pages.ts";
import { testPostgres } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { formRequest, goodFields, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { contact } from "#tests/support/forms.ts";
import { freePort } from "#tests/support/free-port.ts";
import { leadsProcess } from "#tests/support/leads-process.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function start(url: string): Promise<RunningLeads> {
  const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: url }));
  endings.push(() => leads.close());
  return leads;
}

/** 503, when to come back, the telephone number, and what was typed. */
async function expectKept(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  const page = await response.text();
  expect(page).toContain("(555) 555-0142");
  expect(page).toContain(goodFields.name);
  expect(page).toContain("Our printers stop every Monday.");
}

/** A leads server in a process of its own, started by `command` (a shell's way to limit or demote it). */
async function inProcess(url: string, command: readonly string[], demote: boolean): Promise<string> {
  const port = await freePort();
  const leads = leadsProcess(
    {
      LEADS_DATABASE_URL: url,
      STORM_PORT: String(port),
      LEADS_RATE_ADDRESS: "1000000",
      LEADS_RATE_ADDRESS_REFUSED: "1000000",
      LEADS_RATE_EMAIL: "1000000",
    },
    { command, ...(demote && { user: 65_534 }) },
  );
  endings.push(leads.end);
  await leads.up;
  return `http://127.0.0.1:${port}/api/leads/`;
}

describe("a lead that cannot be stored is answered 503 with the text kept:", () => {
  test("SQLite locked by another for long; and stored once it is free", async () => {
    const url = newDatabaseUrl();
    const leads = await start(url);
    const other = new DatabaseSync(url.slice("file:".length));
    other.exec("begin immediate");
    await expectKept(await leads.post());
    other.exec("commit");
    other.close();
    expect((await leads.post()).status).toBe(303);
    expect(await leads.leads()).toHaveLength(1);
  });

  test("SQLite locked for a moment is only waited for", async () => {
    const url = newDatabaseUrl();
    const leads = await start(url);
    const other = new DatabaseSync(url.slice("file:".length));
    other.exec("begin immediate");
    const posting = leads.post();
    setTimeout(() => other.exec("commit"), 300);
    expect((await posting).status).toBe(303);
    other.close();
  });

  test("the SQLite file moved away, and stored once it is back", async () => {
    const url = newDatabaseUrl();
    const path = url.slice("file:".length);
    const leads = await start(url);
    await leads.post({ email: "before@example.com" });
    for (const end of ["", "-wal", "-shm"]) renameSync(`${path}${end}`, `${path}.away${end}`);
    await expectKept(await leads.post());
    expect((await fetch(`${leads.origin}/api/health/?ready`)).status).toBe(503);
    expect((await fetch(`${leads.origin}/api/health/`)).status).toBe(200);
    for (const end of ["", "-wal", "-shm"]) renameSync(`${path}.away${end}`, `${path}${end}`);
    expect((await leads.post()).status).toBe(303);
    expect((await leads.leads()).map((lead) => lead.email)).toEqual([
      "before@example.com",
      "ana@example.com",
    ]);
    expect((await fetch(`${leads.origin}/api/health/?ready`)).status).toBe(200);
  });

  test("the disk full (a limit of the operating system on the file's size)", async () => {
    const url = newDatabaseUrl();
    const target = await inProcess(
      url,
      ["/bin/bash", "-c", 'trap "" XFSZ; ulimit -f 300; exec "$@"', "limited"],
      false,
    );
    const statuses: number[] = [];
    let refused: Response | undefined;
    for (let number = 0; number < 60 && refused === undefined; number += 1) {
      const response = await fetch(target, formRequest({ ...goodFields, email: `v${number}@example.com` }));
      statuses.push(response.status);
      if (response.status !== 303) refused = response;
    }
    if (refused === undefined) throw new Error("the limit was never reached");
    await expectKept(refused);
    for (const end of endings.splice(0)) await end();
    const leadsDatabase = openLeadsDatabase(url);
    const stored = await leadsDatabase.use(({ db }) => db.selectFrom("lead").select("id").execute());
    await leadsDatabase.close();
    expect(statuses.length).toBeGreaterThan(1);
    expect(stored).toHaveLength(statuses.filter((status) => status === 303).length);
  });

  test("the SQLite file and folder read-only", async () => {
    const url = newDatabaseUrl();
    const path = url.slice("file:".length);
    const first = await runLeads(testSettings({ LEADS_DATABASE_URL: url }));
    await first.post();
    await first.close();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    const target = await inProcess(url, ["/usr/bin/env"], process.getuid?.() === 0);
    await expectKept(await fetch(target, formRequest(goodFields)));
    expect((await fetch(new URL("/api/health/?ready", target))).status).toBe(503);
    chmodSync(dirname(path), 0o755);
  });

  test("the SQLite file exchanged for an empty one, in which nothing is stored", async () => {
    const url = newDatabaseUrl();
    const path = url.slice("file:".length);
    const leads = await start(url);
    expect((await leads.post()).status).toBe(303);
    renameSync(path, `${path}.away`);
    writeFileSync(path, "");
    await expectKept(await leads.post({ email: "second@example.com" }));
    expect(readFileSync(path)).toHaveLength(0);
  });

  test.each(["over it", "in its place, the old one moved away"])(
    "the SQLite file exchanged for a copy (moved %s): the copy is whole, goes on, and what the old file held is kept",
    async (how) => {
      const url = newDatabaseUrl();
      const path = url.slice("file:".length);
      const leads = await start(url);
      for (let number = 0; number < 30; number += 1)
        await leads.post({ email: `v${number}@example.com`, message: "x".repeat(4_000) });
      // Now the log holds some pages of the file and not all of them, as after a few days.
      await leads.leadsDatabase.use((database) => database.scrub());
      const before = (await leadsCommand(url, ["backup", "--to", `${path}.copy`])).code;
      expect([before, (await leads.post({ email: "after@example.com" })).status]).toEqual([0, 303]);
      if (how !== "over it") renameSync(path, `${path}.away`);
      renameSync(`${path}.copy`, path);
      expect((await leads.post({ email: "later@example.com" })).status).toBe(303);
      await leads.close();
      endings.length = 0;
      const emails = (file: string) => {
        const database = new DatabaseSync(file);
        const rows = database.prepare("select email from lead order by received_at").all();
        const [check] = database.prepare("pragma integrity_check").all();
        database.close();
        return [...rows.slice(29).map(({ email }) => email), check?.integrity_check];
      };
      expect(emails(path)).toEqual(["v29@example.com", "later@example.com", "ok"]);
      const [kept = ""] = readdirSync(dirname(path)).filter((name) => name.includes(".replaced-"));
      expect(emails(join(dirname(path), kept))).toEqual(["v29@example.com", "after@example.com", "ok"]);
      expect(statSync(join(dirname(path), kept)).mode & 0o777).toBe(0o600);
    },
  );

  test("deleting the log next to the SQLite file loses no accepted lead", async () => {
    const url = newDatabaseUrl();
    const path = url.slice("file:".length);
    const leads = await start(url);
    expect((await leads.post()).status).toBe(303);
    rmSync(`${path}-wal`);
    expect((await leads.post({ email: "second@example.com" })).status).toBe(303);
    for (const end of endings.splice(0)) await end();
    const file = new DatabaseSync(path, { readOnly: true });
    expect(file.prepare("select email from lead order by received_at").all()).toEqual([
      { email: "ana@example.com" },
      { email: "second@example.com" },
    ]);
    file.close();
  });

  test("a folder where the file should be", async () => {
    const folder = temporaryFolder("leads");
    const settings = testSettings({ LEADS_DATABASE_URL: `file:${folder}` });
    const leads = await createLeadsService({ ...plainPages, settings, site: sampleSite, known: sampleKnown });
    const request = new Request("http://localhost/api/leads/", formRequest(goodFields));
    await expectKept(await leads.handle(request, { address: "127.0.0.1" }));
    await leads.stop();
  });

  test("PostgreSQL stopped, killed and back", async () => {
    const postgres = await testPostgres();
    endings.push(() => postgres.close());
    const leads = await start(postgres.url);
    await postgres.halt();
    await expectKept(await leads.post());
    expect((await fetch(`${leads.origin}/api/health/?ready`)).status).toBe(503);
    await postgres.restart();
    expect((await leads.post()).status).toBe(303);
    await postgres.kill();
    await postgres.restart();
    expect((await leads.post({ message: "After the crash" })).status).toBe(303);
    expect(await leads.leads()).toHaveLength(2);
  });

  test("PostgreSQL not there when the server starts, and there later", async () => {
    const postgres = await testPostgres();
    endings.push(() => postgres.close());
    await postgres.halt();
    const leads = await start(postgres.url);
    await expectKept(await leads.post());
    await postgres.restart();
    expect((await leads.post()).status).toBe(303);
  });

  test("with words that an earlier page showed, while nobody can tell that it did; stored once the database says so", async () => {
    const url = newDatabaseUrl();
    const path = url.slice("file:".length);
    const first = await start(url);
    expect((await first.post()).status).toBe(303);
    for (const end of endings.splice(0)) await end();
    renameSync(path, `${path}.away`);
    mkdirSync(path);
    const consent = { version: "2027-01", text: "You may store all of this and answer me." };
    const forms = () => new Map([["contact", { ...contact.data, consent }]]);
    const second = await runLeads(testSettings({ LEADS_DATABASE_URL: url }), undefined, forms);
    endings.push(() => second.close());
    await expectKept(await second.post({ email: "second@example.com" }));
    rmSync(path, { recursive: true });
    renameSync(`${path}.away`, path);
    expect((await second.post({ email: "second@example.com" })).status).toBe(303);
    expect((await second.post({ consent: "2019-01" })).status).toBe(422);
    const given = await second.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_consent").select(["version", "text"]).orderBy("given_at").execute(),
    );
    expect(given[1]).toEqual(given[0]);
    expect(given[1]?.version).toBe("2026-11");
  });

  test("also where the page cannot be made, because the built site is just being replaced", async () => {
    const gone = async () => Promise.reject(new Error("ENOENT"));
    const settings = testSettings({ LEADS_DATABASE_URL: newDatabaseUrl() });
    const leads = await createLeadsService({
      ...plainPages,
      renderForm: gone,
      renderUnavailable: gone,
      settings,
      site: sampleSite,
      known: sampleKnown,
    });
    const fields = { ...goodFields, email: "not an address" };
    const request = new Request("http://localhost/api/leads/", formRequest(fields));
    const response = await leads.handle(request, { address: "127.0.0.1" });
    await leads.stop();
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(text).toContain("(555) 555-0142");
    expect(text).toContain("Our printers stop every Monday.");
  });

  test("for programs the answer is problem details", async () => {
    const settings = testSettings({ LEADS_DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:1/leads" });
    const leads = await runLeads(settings);
    endings.push(() => leads.close());
    const response = await leads.post({}, { accept: "application/json" });
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 503, title: "Service Unavailable" });
  });
});
