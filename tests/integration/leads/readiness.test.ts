/** What `/api/health/?ready` says while visitors' leads are answered 503, and what the log names as the reason. */
import { spawn } from "node:child_process";
import { DatabaseSync } from "node:sqlite";
import { pino } from "pino";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { guarded } from "#lib/process/guardian.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { formRequest, goodFields, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { freePort } from "#tests/support/free-port.ts";

async function start(url = newDatabaseUrl()): Promise<{ leads: RunningLeads; path: string }> {
  const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: url }));
  onTestFinished(() => leads.close());
  return { leads, path: url.slice("file:".length) };
}

async function ready(origin: string) {
  const response = await fetch(`${origin}/api/health/?ready`);
  return [response.status, await response.json()];
}

const isReady = [200, { status: "ok" }];
const isNot = [503, { status: "unavailable" }];

describe("readiness", () => {
  test("leaves nothing behind and tells a stranger no counts", async () => {
    const { leads } = await start();
    const asked = await Promise.all(Array.from({ length: 5 }, () => ready(leads.origin)));
    expect(asked).toEqual(Array(5).fill(isReady));
    expect(await leads.leads()).toEqual([]);
    const left = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_submission_key").selectAll().execute(),
    );
    expect(left).toEqual([]);
  });

  test("is lost while another program holds the database, and comes back with it", async () => {
    const { leads, path } = await start();
    const other = new DatabaseSync(path);
    onTestFinished(() => other.close());
    other.exec("begin immediate");
    expect(await ready(leads.origin)).toEqual(isNot);
    other.exec("commit");
    expect(await ready(leads.origin)).toEqual(isReady);
  });

  test.each(["lead", "lead_consent", "lead_delivery", "lead_submission_key"])(
    "is lost where the table %s is missing",
    async (table) => {
      const { leads, path } = await start();
      expect(await ready(leads.origin)).toEqual(isReady);
      const other = new DatabaseSync(path);
      other.exec(`pragma foreign_keys = off; drop table ${table}`);
      other.close();
      expect(await ready(leads.origin)).toEqual(isNot);
      expect((await leads.post()).status).toBe(503);
    },
  );

  test("is lost where the disk is full, and the log names that as the reason", async () => {
    const url = newDatabaseUrl();
    const full = await limited(url, 300);
    let status = 303;
    for (let number = 0; number < 60 && status === 303; number += 1) {
      const fields = { ...goodFields, email: `v${number}@example.com`, message: "x".repeat(4_000) };
      status = (await fetch(`${full.origin}/api/leads/`, formRequest(fields))).status;
    }
    expect(status).toBe(503);
    expect(await ready(full.origin)).toEqual(isNot);
    // Lines are written by another thread, a moment after the answer.
    await vi.waitFor(
      () =>
        expect(full.log()).toMatch(
          /"code":"SQLITE (?:13|\d*778|\d*10)","reason":"(?:database or disk is full|disk I\/O error)"/,
        ),
      { timeout: 20_000 },
    );
    await full.end();
    expect(full.log()).not.toContain('"code":"SQLITE 1"');
  });

  test("is lost where PostgreSQL takes no writes", async () => {
    const url = await testDatabase();
    const name = new URL(url).pathname.slice(1);
    const { leads } = await start(url);
    expect(await ready(leads.origin)).toEqual(isReady);
    await leads.leadsDatabase.use(async ({ pool }) => {
      await pool?.query(`alter database ${name} set default_transaction_read_only = on`);
      await pool?.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
    });
    expect((await leads.post()).status).toBe(503);
    expect(await ready(leads.origin)).toEqual(isNot);
  });

  test("names a newer version's database in the log, with what to do", async () => {
    const url = newDatabaseUrl();
    const first = await runLeads(testSettings({ LEADS_DATABASE_URL: url }));
    await first.close();
    const file = new DatabaseSync(url.slice("file:".length));
    file.exec("insert into lead_migration values ('2999-01-newer', 'x')");
    file.close();
    const lines: string[] = [];
    const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
    const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: url }), log);
    onTestFinished(() => leads.close());
    expect((await leads.post()).status).toBe(503);
    for (const line of lines)
      expect(line).toContain("Install that version, or restore the backup made before it");
    expect(lines).toHaveLength(2);
  });
});

/** A server in a process of its own, which may write no file larger than so many blocks of 1,024 bytes. */
async function limited(url: string, blocks: number) {
  const port = await freePort();
  const serve = new URL("../../storm/serve-leads.ts", import.meta.url).pathname;
  const child = guarded(
    spawn(
      "/bin/bash",
      ["-c", `trap "" XFSZ; ulimit -f ${blocks}; exec "$@"`, "limited", process.execPath, serve],
      {
        env: {
          NODE_ENV: "production",
          LEADS_DATABASE_URL: url,
          STORM_PORT: String(port),
          LEADS_RATE_ADDRESS: "1000000",
          LEADS_RATE_ADDRESS_REFUSED: "1000000",
          LEADS_RATE_EMAIL: "1000000",
        },
        stdio: ["ignore", "pipe", "inherit"],
      },
    ),
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const end = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  onTestFinished(end);
  const up = Promise.withResolvers<void>();
  let log = "";
  child.stdout.on("data", (chunk: Buffer) => {
    log += chunk.toString();
    if (/^up$/m.test(log)) up.resolve();
  });
  await up.promise;
  return { origin: `http://127.0.0.1:${port}`, log: () => log, end };
}
