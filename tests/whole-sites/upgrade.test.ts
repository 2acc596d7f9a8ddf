/** A site of a company's own takes the next release. */
import { appendFileSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { migrations } from "#lib/leads/database/migrations.ts";
import { openSqlite } from "#lib/leads/database/open-sqlite.ts";
import { programFile, siteBeforeUpgrade, type UpgradedSite } from "#tests/builders/upgraded-site.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

let site: UpgradedSite;

beforeAll(async () => {
  site = await siteBeforeUpgrade("upgrade");
});
afterAll(() => site?.[Symbol.dispose]());

test("a release that git does not know is named with what to do", () => {
  const { status, output } = site.upgrade("--to", "v9");
  expect(status).toBe(1);
  expect(output).toMatch(/There is no release 'v9'.*git remote add upstream/s);
});

test("changes that are not committed are not risked", () => {
  appendFileSync(join(site.folder, "content", "spelling.txt"), "word\n");
  const { status, output } = site.upgrade("--to", "release-2");
  site.git("checkout", "--", "content");
  expect(status).toBe(1);
  expect(output).toMatch(/not committed:\n.*spelling\.txt/);
});

test("a file that git does not know yet is not risked, nor is what the release has in its place", () => {
  const file = join(site.folder, "content", "glossary", "another.mdx");
  writeFileSync(file, "A draft of ours.\n");
  onTestFinished(() => rmSync(file));
  const before = site.git("rev-parse", "HEAD");
  const { status, output } = site.upgrade("--to", "release-2");
  expect([status, site.git("rev-parse", "HEAD"), site.git("status", "--porcelain")]).toEqual([
    1,
    before,
    "?? content/glossary/another.mdx\n",
  ]);
  expect(output).toMatch(/not committed:\n.*another\.mdx\n.*git add -A/);
});

test("where git refuses to merge, its reason is printed and nothing is changed", () => {
  const before = site.git("rev-parse", "HEAD");
  const original = site.read(programFile);
  // A change that git status does not show.
  site.git("update-index", "--skip-worktree", programFile);
  appendFileSync(join(site.folder, programFile), "// Changed on this machine alone.\n");
  const { status, output } = site.upgrade("--to", "release-2");
  writeFileSync(join(site.folder, programFile), original);
  site.git("update-index", "--no-skip-worktree", programFile);
  expect([status, site.git("rev-parse", "HEAD"), site.git("status", "--porcelain")]).toEqual([1, before, ""]);
  expect(output).toMatch(/did not begin the merge, and nothing was changed.*\n.*would be overwritten/);
});

test("a remote that does not answer stops the upgrade, and a tag that only the remote has is fetched", () => {
  const away = temporaryFolder("upstream");
  try {
    site.git("remote", "add", "upstream", join(away, "nowhere"));
    const { status, output } = site.upgrade();
    expect([status, output]).toEqual([1, expect.stringContaining("upstream/main could not be fetched")]);
    site.git("clone", "-q", "--bare", ".", join(away, "upstream.git"));
    site.git("--git-dir", join(away, "upstream.git"), "tag", "v2.0.0-none", "main");
    site.git("remote", "set-url", "upstream", join(away, "upstream.git"));
    expect(site.upgrade("--to", "v2.0.0-none").output).toContain("The site has v2.0.0-none already.");
  } finally {
    site.git("remote", "remove", "upstream");
    rmSync(away, { recursive: true, force: true });
  }
});

test("a file of the program that both changed stops the upgrade, which leaves the site as it was", () => {
  const before = site.git("rev-parse", "HEAD");
  onTestFinished(() => void site.git("reset", "-q", "--hard", before.trim()));
  writeFileSync(join(site.folder, programFile), `${site.read(programFile)}\n// Changed by the company.\n`);
  site.git("commit", "-qam", "Our change");
  const { status, output } = site.upgrade("--to", "release-2");
  expect([status, site.git("status", "--porcelain")]).toEqual([1, ""]);
  expect(output).toMatch(
    /You changed files of the program that the release changes too:\n {2}lib\/site\/tel-href\.ts\n.*--take-release/,
  );
});

test("the program becomes the release's, the content stays the company's, and fields get their new names", () => {
  const { status, output } = site.upgrade("--to", "release-2");
  expect(status, output).toBe(0);
  expect(output).toContain("What you have to do: read your price notes.");
  expect(site.read(programFile)).toContain("Changed by release 2.0");
  expect(site.read("content/README.md")).toContain("The manual of release 2.0");
  expect(site.read("content/services/help-desk.mdx")).not.toContain("release 2.0");
  for (const gone of ["services/managed-it.mdx", "glossary/another.mdx"])
    expect(existsSync(join(site.folder, "content", gone)), gone).toBe(false);
  expect(site.git("grep", "-lE", "favors:", "--", "content/comparisons")).not.toBe("");
  expect(() =>
    site.git("grep", "-lE", "favours:|^colour:", "--", "content/comparisons", "content/options"),
  ).toThrow();
  expect([site.git("status", "--porcelain"), site.git("log", "-1", "--format=%s").trim()]).toEqual([
    "",
    "Upgrade to release-2",
  ]);
});

test("leads that an earlier schema stored are there after the upgrade, with what the team had been told of", async () => {
  const { status, output } = site.run("leads.ts", "list", "--all");
  expect(status, output).toBe(0);
  expect(output).toMatch(/Second Sender[\s\S]*First Sender/);
  const { db, close } = openSqlite(`file:${join(site.folder, "data", "leads.db")}`, false);
  onTestFinished(close);
  const applied = await db.selectFrom("lead_migration").select("name").orderBy("applied_at").execute();
  expect(new Set(applied.map(({ name }) => name))).toEqual(new Set(migrations.map(({ name }) => name)));
  expect(await db.selectFrom("lead").select(["name", "fit", "responded_at"]).orderBy("id").execute()).toEqual(
    [
      { name: "First Sender", fit: null, responded_at: "2026-11-02T09:00:00.000Z" },
      { name: "Second Sender", fit: null, responded_at: null },
    ],
  );
  expect(await db.selectFrom("lead_quarantine_seen").select("lead_id").execute()).toEqual([
    { lead_id: "b0000000-0000-4000-8000-000000000002" },
  ]);
});

test("a release that the site has already changes nothing", () => {
  const { status, output } = site.upgrade("--to", "release-2");
  expect([status, output]).toEqual([0, "The site has release-2 already. Nothing was changed.\n"]);
});

test("where the release's packages cannot be installed the upgrade waits, a second one says so, and what was merged can be taken back", () => {
  const before = site.git("rev-parse", "HEAD");
  const about = { name: "site", version: "3.0.0" };
  const { imports } = JSON.parse(site.read("package.json"));
  const release = (name: string, lock: () => void) => {
    site.git("checkout", "-q", "-b", name, "release-2");
    writeFileSync(join(site.folder, "package.json"), JSON.stringify({ ...about, type: "module", imports }));
    lock();
    site.git("commit", "-qam", name);
    site.git("checkout", "-q", "main");
  };
  const lockFile = join(site.folder, "package-lock.json");
  release("unlocked", () => rmSync(lockFile));
  release("locked", () =>
    writeFileSync(lockFile, JSON.stringify({ ...about, lockfileVersion: 3, packages: { "": about } })),
  );
  const waiting = site.upgrade("--to", "unlocked");
  expect([waiting.status, waiting.output]).toEqual([
    1,
    expect.stringContaining("merged and not committed, because its packages could not be installed"),
  ]);
  const second = site.upgrade("--to", "unlocked");
  expect([second.status, second.output]).toEqual([1, expect.stringMatching(/is waiting.*git reset --hard/s)]);
  site.git("reset", "-q", "--hard");
  expect([site.git("rev-parse", "HEAD"), site.git("status", "--porcelain")]).toEqual([before, ""]);
  const done = site.upgrade("--to", "locked");
  expect(done.status, done.output).toBe(0);
  expect(done.output.indexOf("Installing the packages")).toBeLessThan(
    done.output.indexOf("Bringing the content"),
  );
});
