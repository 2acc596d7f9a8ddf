/** What `npm run leads -- …` refuses, says and leaves on the disk. Lists, exports and counts are in team.test.ts. */
import { execFile } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

async function start(url = newDatabaseUrl()): Promise<{ leads: RunningLeads; url: string; path: string }> {
  const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: url }));
  onTestFinished(() => leads.close());
  return { leads, url, path: url.slice("file:".length) };
}

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("a command on a database without leads", () => {
  const commands = [
    ["list"],
    ["export"],
    ["forget", "--email", "ana@example.com"],
    ["purge", "--older-than", "1d"],
    ["backup", "--to", "copy.db"],
    ["replay"],
    ["stats"],
    ["work"],
  ];

  test("refuses, names the place and makes nothing: a mistyped path", async () => {
    const folder = temporaryFolder("leads");
    const path = join(folder, "mistyped", "leads.db");
    const told = await Promise.all(commands.map((words) => leadsCommand(`file:${path}`, words, {}, folder)));
    for (const { code, out, err } of told) {
      expect([code, out]).toEqual([1, ""]);
      expect(err).toContain(`There are no leads at ${path}`);
      expect(err).toContain("LEADS_DATABASE_URL");
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses and changes nothing: no variable, an empty file, another program's database, no database at all", async () => {
    const folder = temporaryFolder("leads");
    const at = (name: string) => join(folder, name);
    writeFileSync(at("empty.db"), "", { mode: 0o644 });
    const other = new DatabaseSync(at("other.db"));
    other.exec("create table invoice (id integer)");
    other.close();
    writeFileSync(
      at("text.db"),
      "not a database, but long enough to be taken for the head of one ".repeat(9),
    );
    const before = readdirSync(folder).map((name) => [name, readFileSync(at(name)), mode(at(name))]);
    const urls = [undefined, `file:${at("empty.db")}`, `file:${at("other.db")}`, `file:${at("text.db")}`];
    const told = await Promise.all(
      urls.map((url) => leadsCommand(url, ["forget", "--email", "ana@example.com"], {}, folder)),
    );
    expect(told.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    for (const { err } of told) expect(err).toMatch(/There are no leads at|file is not a database/);
    expect(readdirSync(folder).map((name) => [name, readFileSync(at(name)), mode(at(name))])).toEqual(before);
  });

  test("refuses an empty PostgreSQL, and does not print its password", async () => {
    const { code, err } = await leadsCommand(await testDatabase(), ["forget", "--email", "ana@example.com"]);
    expect(code).toBe(1);
    expect(err).toMatch(/There are no leads at 127\.0\.0\.1:\d+\/leads_\d+,/);
    expect(err).not.toContain("password@");
  });
});

test("an unknown address is reported, with a status of its own", async () => {
  const { leads, url, path } = await start();
  await leads.post();
  const { code, out } = await leadsCommand(url, ["forget", "--email", "anna@example.com"]);
  expect([code, out]).toEqual([3, `0 leads deleted: none with this address is in ${path}.\n`]);
  expect(await leads.leads()).toHaveLength(1);
});

describe("a dead letter", () => {
  test("is found, dismissed with a reason that is kept, and no longer trouble", async () => {
    const { leads, url } = await start();
    await leads.post();
    await leads.leadsDatabase.use(({ db }) =>
      db.updateTable("lead_delivery").set({ state: "dead", last_error: "SMTP EENVELOPE 550" }).execute(),
    );
    const ready = async () => (await fetch(`${leads.origin}/api/health/?ready`)).json();
    expect(await ready()).toEqual({ status: "degraded" });
    const id = (await leads.leads())[0]?.id ?? "";
    expect((await leadsCommand(url, ["list", "--dead"])).out).toContain("Ana Sample");
    expect((await leadsCommand(url, ["dismiss", id])).code).toBe(2);
    const { code, out } = await leadsCommand(url, ["dismiss", id, "--reason", "Answered by phone"]);
    expect([code, out]).toEqual([0, `2 deliveries of ${id} dismissed.\n`]);
    expect(await ready()).toEqual({ status: "ok" });
    const shown = (await leadsCommand(url, ["show", id])).out;
    expect(shown).toContain("SMTP EENVELOPE 550, because: Answered by phone");
    expect((await leadsCommand(url, ["dismiss", id, "--reason", "Again"])).code).toBe(3);
  });

  test("that the receiver refused for good is not replayed with the others", async () => {
    const { leads, url } = await start();
    await leads.post();
    await leads.leadsDatabase.use(async ({ db }) => {
      await db.updateTable("lead_delivery").set({ state: "dead" }).execute();
      await db
        .updateTable("lead_delivery")
        .set({ state: "refused" })
        .where("channel", "=", "confirmation")
        .execute();
    });
    const { out } = await leadsCommand(url, ["replay"]);
    expect(out).toBe(
      "1 dead letters are due again.\n1 were refused for good and stay; replay one by its id if that has changed.\n",
    );
  });
});

test("a visitor's confirmation that cannot be delivered is no trouble of the team's", async () => {
  const { leads } = await start();
  await leads.post();
  for (const state of ["refused", "dead"] as const) {
    await leads.leadsDatabase.use(async ({ db }) => {
      await db.updateTable("lead_delivery").set({ state: "delivered" }).execute();
      await db.updateTable("lead_delivery").set({ state }).where("channel", "=", "confirmation").execute();
    });
    expect(await (await fetch(`${leads.origin}/api/health/?ready`)).json()).toEqual({ status: "ok" });
  }
});

describe("files with leads", () => {
  test("can be read by their owner alone: database, logs, backup and export", async () => {
    const folder = temporaryFolder("leads");
    chmodSync(folder, 0o755);
    const { leads, url, path } = await start(`file:${join(folder, "data", "leads.db")}`);
    await leads.post();
    const made = [join(folder, "backup.db"), join(folder, "leads.csv")];
    await leadsCommand(url, ["backup", "--to", made[0] ?? ""]);
    const { out } = await leadsCommand(url, ["export", "--csv", "--out", made[1] ?? ""]);
    expect(out).toBe(`1 lead is in ${made[1]}.\n`);
    expect(mode(dirname(path))).toBe("700");
    for (const file of [path, `${path}-wal`, `${path}-shm`, ...made])
      expect([file, mode(file)]).toEqual([file, "600"]);
    const again = await leadsCommand(url, ["export", "--out", made[1] ?? ""]);
    expect([again.code, again.err]).toEqual([1, `${made[1]} exists already. Write another name\n`]);
  });

  test("that were open to others are closed to them at the next start", async () => {
    const url = newDatabaseUrl();
    const path = url.slice("file:".length);
    const first = await start(url);
    for (const end of ["", "-wal", "-shm"]) chmodSync(`${path}${end}`, 0o664);
    await start(url);
    for (const end of ["", "-wal", "-shm"]) expect(mode(`${path}${end}`)).toBe("600");
    expect((await first.leads.post()).status).toBe(303);
  });

  test("are not left behind half written: a backup or export into a folder that does not exist", async () => {
    const { url, path } = await start();
    const nowhere = join(dirname(path), "missing", "copy");
    for (const words of [
      ["backup", "--to", nowhere],
      ["export", "--out", nowhere],
    ]) {
      const { code, err } = await leadsCommand(url, words);
      expect([code, err]).toEqual([1, `${nowhere} cannot be written (ENOENT)\n`]);
    }
    expect(existsSync(nowhere)).toBe(false);
  });
});

test("an export that npm would begin with its own lines is refused, and silent npm gives the leads alone", async () => {
  const { leads, url } = await start();
  await leads.post();
  const npm = (words: string[]) =>
    promisify(execFile)("npm", words, { env: { ...process.env, LEADS_DATABASE_URL: url } });
  await expect(npm(["run", "leads", "--", "export", "--csv"])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("npm run leads -- export --csv --out leads.csv"),
  });
  const { stdout } = await npm(["run", "--silent", "leads", "--", "export", "--csv"]);
  expect(stdout.startsWith('\uFEFF"id","received_at"')).toBe(true);
});
