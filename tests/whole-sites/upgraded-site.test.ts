/** A company's site after an upgrade: built as `npm run build` builds, and audited. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { auditSite, errorsIn } from "#lib/tools/audit/audit.ts";
import { readFolder } from "#lib/tools/audit/site/read-folder.ts";
import { siteBeforeUpgrade } from "#tests/builders/upgraded-site.ts";
import { buildScratchSite } from "#tests/support/scratch-site.ts";

test("a site that took the next release builds, and keeps every rule of the audit", async () => {
  using site = await siteBeforeUpgrade("upgraded-site");
  const upgraded = site.upgrade("--to", "release-2");
  expect(upgraded.status, upgraded.output).toBe(0);
  const { status, output } = buildScratchSite(site.folder, { BUILD_TIME: "2026-11-28T12:00:00Z" });
  expect(status, output).toBe(0);
  const errors = errorsIn(await auditSite(await readFolder(join(site.folder, "out"))));
  expect(errors.map(({ rule, where, message }) => [rule, where.address, message])).toEqual([]);
}, 900_000);
