/** A site of a company's own takes the next release. */
import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { programFile, siteBeforeUpgrade, type UpgradedSite } from "#tests/builders/upgraded-site.ts";

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

test("a file of the program that both changed stops the upgrade, which leaves the site as it was", () => {
  const before = site.git("rev-parse", "HEAD");
  writeFileSync(join(site.folder, programFile), `${site.read(programFile)}\n// Changed by the company.\n`);
  site.git("commit", "-qam", "Our change");
  const { status, output } = site.upgrade("--to", "release-2");
  expect([status, site.git("status", "--porcelain")]).toEqual([1, ""]);
  expect(output).toMatch(
    /You changed files of the program that the release changes too:\n {2}lib\/site\/tel-href\.ts\n.*--take-release/,
  );
  site.git("reset", "-q", "--hard", before.trim());
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

test("a release that the site has already changes nothing", () => {
  const { status, output } = site.upgrade("--to", "release-2");
  expect([status, output]).toEqual([0, "The site has release-2 already. Nothing was changed.\n"]);
});
