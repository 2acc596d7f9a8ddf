/** A backup that is kept while the site runs: what it gives back, how much it may lack, and what happens where it cannot be written or read. */
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pino } from "pino";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { backupFiles, expired } from "#lib/leads/backup/backup-folder.ts";
import { keepBackup } from "#lib/leads/backup/keep-backup.ts";
import { restoreBackup } from "#lib/leads/backup/restore-backup.ts";
import { verifyBackup } from "#lib/leads/backup/verify-backup.ts";
import { readLeadsEnv } from "#lib/leads/env.ts";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { goodFields, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const day = 86_400_000;

interface Kept {
  readonly leads: RunningLeads;
  readonly url: string;
  readonly folder: string;
  /** What was logged, line by line. */
  readonly lines: string[];
}

/** A site that keeps a backup, so quickly that no test waits for it. */
async function start({
  url = newDatabaseUrl(),
  folder = join(temporaryFolder("backup"), "leads"),
  wholeEveryMs = day,
} = {}): Promise<Kept> {
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => lines.push(line) });
  const backup = { folder, days: 14, everyMs: 20, wholeEveryMs };
  const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: url }, { backup }), log);
  onTestFinished(() => leads.close());
  leads.service.start();
  return { leads, url, folder, lines };
}

const holds = (folder: string, leads: number) =>
  vi.waitFor(async () => expect((await verifyBackup(folder)).counts.leads).toBe(leads), { timeout: 30_000 });

const names = async (folder: string) => (await backupFiles(folder)).map(({ path }) => basename(path));

test("the variables make a copy of what has changed every ten seconds, and a whole one a day", () => {
  const { backup } = readLeadsEnv({ LEADS_BACKUP_FOLDER: "/backups/leads" });
  expect(backup).toEqual({ folder: "/backups/leads", days: 14, everyMs: 10_000, wholeEveryMs: day });
  expect(readLeadsEnv({}).backup).toBeUndefined();
});

/** Waits for what has been begun, without the clock. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setImmediate();
}

test("a lead is copied ten seconds after the last copy began, at the latest", async () => {
  const { backup } = readLeadsEnv({ LEADS_BACKUP_FOLDER: join(temporaryFolder("backup"), "leads") });
  if (backup === undefined) throw new Error("There is no backup");
  const settings = testSettings({ LEADS_DATABASE_URL: newDatabaseUrl() }, { backup });
  const leads = await runLeads(settings);
  onTestFinished(() => leads.close());
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: Date.now() + 60_000 });
  onTestFinished(() => void vi.useRealTimers());
  const kept = keepBackup(leads.leadsDatabase, settings, pino({ level: "silent" }));
  const files = async () => (await names(backup.folder).catch(() => [])).length;
  await until(async () => (await files()) === 1 && vi.getTimerCount() > 0);
  await leads.post();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(await files()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await until(async () => (await files()) === 2);
  vi.useRealTimers();
  expect((await verifyBackup(backup.folder)).counts.leads).toBe(1);
  await kept?.stop();
});

describe("a backup that is kept", () => {
  test("gives back each lead, byte by byte, and every earlier state too", async () => {
    const { leads, url, folder } = await start();
    await leads.post();
    await holds(folder, 1);
    const [first] = (await backupFiles(folder)).slice(-1);
    for (let number = 0; number < 20; number += 1)
      expect((await leads.post({ email: `v${number}@example.com` })).status).toBe(303);
    await holds(folder, 21);
    expect((await names(folder))[0]).toMatch(/\.whole$/);
    expect((await names(folder)).slice(1).length).toBeGreaterThan(0);
    for (const name of (await names(folder)).slice(1)) expect(name).toMatch(/\.changes$/);
    expect((await verifyBackup(folder, first?.at)).counts).toEqual({
      leads: 1,
      quarantined: 0,
      subscriptions: 0,
      consents: 1,
      deliveries: 2,
    });
    await leads.close();
    const restored = join(temporaryFolder("restored"), "leads.db");
    await restoreBackup(folder, undefined, restored);
    // Closed, the database has everything in its one file; the first page alone counts how often a file was written.
    const pages = (path: string) => readFileSync(path).subarray(4_096);
    expect(pages(restored).equals(pages(url.slice("file:".length)))).toBe(true);
    expect(statSync(restored).mode & 0o777).toBe(0o600);
  });

  test("has all that was stored when a site ends, and goes on from there with the next", async () => {
    const { leads, url, folder } = await start();
    await leads.post();
    await leads.close();
    expect((await verifyBackup(folder)).counts.leads).toBe(1);
    const before = await names(folder);
    const next = await start({ url, folder });
    await next.leads.post({ email: "second@example.com" });
    await holds(folder, 2);
    expect((await names(folder)).slice(0, before.length)).toEqual(before);
    expect((await names(folder)).filter((name) => name.endsWith(".whole"))).toHaveLength(1);
  });

  test("is written by one of two processes, and by the other once that has ended", async () => {
    const { leads, url, folder } = await start();
    await leads.post();
    const second = await start({ url, folder });
    await second.leads.post({ email: "second@example.com" });
    await holds(folder, 2);
    await leads.close();
    await second.leads.post({ email: "third@example.com" });
    await holds(folder, 3);
    expect((await names(folder)).filter((name) => name.endsWith(".whole"))).toHaveLength(1);
  });

  test("can be read by its owner alone", async () => {
    const { leads, folder } = await start();
    await leads.post();
    await holds(folder, 1);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of await names(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test("no longer has a person who was forgotten, once its copies from before have expired", async () => {
    const { leads, url, folder } = await start({ wholeEveryMs: 0 });
    await leads.post();
    await holds(folder, 1);
    const forget = ["forget", "--email", goodFields.email];
    const { code, out } = await leadsCommand(url, forget, { LEADS_BACKUP_FOLDER: folder });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`- the backup in ${folder}, which no longer has it in 14 days`),
    ]);
    await holds(folder, 0);
    const files = await backupFiles(folder);
    const [newest] = files.slice(-1);
    const restored = join(temporaryFolder("restored"), "leads.db");
    await restoreBackup(folder, undefined, restored);
    expect(readFileSync(restored).includes(goodFields.email)).toBe(false);
    const later = new Date(Date.now() + 14 * day);
    expect(expired(files, 14, later)).toEqual(files.filter(({ path }) => path !== newest?.path));
  });
});

test("of earlier days only the daily copy is kept, and nothing for longer than the days; but the newest always", () => {
  const at = (days: number, kind: "whole" | "changes") => ({
    path: `${days}.${kind}`,
    kind,
    at: new Date(days * day),
  });
  const files = [0, 1, 2, 3].flatMap((number) => [
    at(number, "whole"),
    at(number + 0.3, "changes"),
    at(number + 0.6, "changes"),
  ]);
  const gone = (days: number, now: number) =>
    expired(files, days, new Date(now * day)).map(({ path }) => path);
  expect(gone(14, 3.7)).toEqual(["0.3.changes", "0.6.changes", "1.3.changes", "1.6.changes"]);
  expect(gone(2, 3.7)).toEqual([
    "0.whole",
    "0.3.changes",
    "0.6.changes",
    "1.whole",
    "1.3.changes",
    "1.6.changes",
  ]);
  expect(gone(1, 400)).toEqual(files.slice(0, 9).map(({ path }) => path));
  expect(expired([], 1, new Date())).toEqual([]);
});

describe("what is wrong with a backup is said in words:", () => {
  async function damaged(harm: (path: string) => void, which: "newest" | "middle" = "newest") {
    const { leads, url, folder } = await start();
    for (let number = 0; number < 3; number += 1) {
      await leads.post({ email: `v${number}@example.com` });
      await holds(folder, number + 1);
    }
    await leads.close();
    const files = await backupFiles(folder);
    const chosen = which === "newest" ? files.at(-1) : files.at(-2);
    if (chosen === undefined) throw new Error("There is no backup");
    harm(chosen.path);
    return {
      url,
      folder,
      path: chosen.path,
      verify: () => leadsCommand(url, ["verify-backup", "--from", folder]),
    };
  }

  test.each([1, 12, 200, "the last byte"])("a file cut off after %s", async (bytes) => {
    const { path, verify } = await damaged((file) =>
      truncateSync(file, typeof bytes === "number" ? bytes : statSync(file).size - 1),
    );
    const { code, err } = await verify();
    expect([code, err]).toEqual([1, expect.stringContaining(`${path} is cut off`)]);
    const earlier = /verify-backup --at (\S+Z)/.exec(err)?.[1] ?? "";
    expect((await verifyBackup(join(path, ".."), new Date(earlier))).counts.leads).toBeGreaterThan(0);
  });

  test("a file with other bytes", async () => {
    const { path, verify } = await damaged((file) => {
      const bytes = readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
      writeFileSync(file, bytes);
    });
    expect(await verify()).toMatchObject({ code: 1, err: expect.stringContaining(`${path} is `) });
  });

  test("a file that is missing between two", async () => {
    const { verify } = await damaged((file) => rmSync(file), "middle");
    expect(await verify()).toMatchObject({
      code: 1,
      err: expect.stringContaining("does not follow the file before it: one between them is missing"),
    });
  });

  test("an empty folder, none, and a moment before the first copy", async () => {
    const url = newDatabaseUrl();
    const empty = temporaryFolder("backup");
    const verify = (...words: string[]) => leadsCommand(url, ["verify-backup", ...words]);
    expect(await verify()).toMatchObject({ code: 2, err: expect.stringContaining("--from /backups/leads") });
    expect(await verify("--from", empty)).toMatchObject({
      code: 1,
      err: "There is no backup in the folder\n",
    });
    expect(await verify("--from", join(empty, "missing"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("cannot be read (ENOENT)"),
    });
    const { leads, folder } = await start();
    await leads.post();
    await holds(folder, 1);
    expect(await verify("--from", folder, "--at", "2020-01-31")).toMatchObject({
      code: 1,
      err: expect.stringContaining("later than the moment given"),
    });
  });

  test("the next site begins anew with a whole copy where the newest file is cut off", async () => {
    const { url, folder } = await damaged((file) => truncateSync(file, 20));
    const { leads, lines } = await start({ url, folder });
    await leads.post({ email: "next@example.com" });
    await holds(folder, 4);
    expect(lines.join()).toContain("begins anew with a whole copy");
    expect((await names(folder)).filter((name) => name.endsWith(".whole"))).toHaveLength(2);
  });
});

describe("a backup that cannot be written stops no lead and is said once:", () => {
  test("a file where its folder should be", async () => {
    const folder = join(temporaryFolder("backup"), "leads");
    writeFileSync(folder, "");
    const { leads, lines } = await start({ folder });
    for (let number = 0; number < 5; number += 1)
      expect((await leads.post({ email: `v${number}@example.com` })).status).toBe(303);
    rmSync(folder);
    await holds(folder, 5);
    const told = lines.filter((line) => line.includes("the backup could not be written"));
    expect(told).toHaveLength(1);
    await vi.waitFor(() => expect(lines.join()).toContain("the backup goes on"));
  });
});

describe("npm run leads -- restore", () => {
  test("puts a backup in the place of a lost database, and keeps what it replaces", async () => {
    const { leads, url, folder } = await start();
    const path = url.slice("file:".length);
    await leads.post();
    await holds(folder, 1);
    await leads.close();
    const restore = (...words: string[]) =>
      leadsCommand(url, ["restore", ...words], { LEADS_BACKUP_FOLDER: folder });
    const over = await restore();
    expect([over.code, over.out]).toEqual([
      0,
      expect.stringMatching(/1 leads .*\n.*is in .*leads\.db\.replaced-/),
    ]);
    for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
    const lost = await restore();
    expect([lost.code, lost.out]).toEqual([0, expect.stringContaining("1 leads")]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await leadsCommand(url, ["list"])).out).toContain("Ana Sample");
  });

  test("is refused over a running site, and changes nothing", async () => {
    const { leads, url, folder } = await start();
    await leads.post();
    await holds(folder, 1);
    const { code, err } = await leadsCommand(url, ["restore", "--from", folder]);
    expect([code, err]).toEqual([1, expect.stringMatching(/leads\.db is in use: the site.*Stop it/)]);
    expect((await leads.post({ email: "second@example.com" })).status).toBe(303);
    expect(await leads.leads()).toHaveLength(2);
  });

  test("of a damaged backup leaves the database as it is", async () => {
    const { leads, url, folder } = await start();
    await leads.post();
    await holds(folder, 1);
    await leads.close();
    truncateSync((await backupFiles(folder)).at(-1)?.path ?? "", 30);
    const path = url.slice("file:".length);
    const before = readdirSync(join(path, "..")).sort();
    const { code, err } = await leadsCommand(url, ["restore", "--from", folder]);
    expect([code, err]).toEqual([1, expect.stringContaining("is cut off")]);
    expect(readdirSync(join(path, "..")).sort()).toEqual(before);
  });

  test("of PostgreSQL leads to PostgreSQL's own way", async () => {
    const { code, err } = await leadsCommand("postgres://a:b@127.0.0.1:1/leads", [
      "restore",
      "--from",
      "/tmp",
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining("is PostgreSQL, which restores itself")]);
  });
});
