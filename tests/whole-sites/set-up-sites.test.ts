/** The sites that the setup makes: built as `npm run build` builds, and audited. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { auditSite, errorsIn } from "#lib/tools/audit/audit.ts";
import { readFolder } from "#lib/tools/audit/site/read-folder.ts";
import { completed } from "#lib/tools/setup/answers.ts";
import { readContent } from "#lib/tools/setup/read.ts";
import { planSetup } from "#lib/tools/setup/run.ts";
import { setUpCompanies } from "#tests/builders/set-up-companies.ts";
import { buildScratchSite, makeScratchSite } from "#tests/support/scratch-site.ts";

describe.each(Object.keys(setUpCompanies))("the site of a company with %s", (name) => {
  test("builds, keeps every rule of the audit, and leads nowhere that is gone", async () => {
    const folder = makeScratchSite(`set-up-${name.replaceAll(" ", "-")}`, "content");
    try {
      const before = await readContent(folder);
      (await planSetup(before, completed(before, setUpCompanies[name] ?? {}), new Map())).apply();
      const { status, output } = buildScratchSite(folder, { BUILD_TIME: "2026-11-28T12:00:00Z" });
      expect(status, output).toBe(0);
      const site = await readFolder(join(folder, "out"));
      const errors = errorsIn(await auditSite(site));
      expect(errors.map(({ rule, where, message }) => [rule, where.address, message])).toEqual([]);
      const paths = new Set(site.pages.map(({ path }) => path));
      const dead = site.pages.flatMap(({ path, links }) =>
        links
          .map(({ href }) => href.replace(/[?#].*$/, ""))
          .filter((href) => /^\/(?:[^.]*\/)?$/.test(href) && !paths.has(href))
          .map((href) => `${path} → ${href}`),
      );
      expect(dead).toEqual([]);
      expect(
        site.pages.filter(({ text }) => /\bundefined\b|\bNaN\b|\[object/.test(text)).map(({ path }) => path),
      ).toEqual([]);
      expect(
        site.pages
          .filter(({ text }) => /Ledger & Lane|Sangamon|are made up. To make it yours/.test(text))
          .map(({ path }) => path),
      ).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 900_000);
});
