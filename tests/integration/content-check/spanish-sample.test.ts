/** The sample in Spanish (tests/fixtures/spanish-sample) beside the sample: whole, and up to date with every sentence of its originals. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "#lib/content/check/check.ts";
import { copiedContent } from "#tests/builders/set-up-companies.ts";

test("the check has nothing to say about the sample in English and Spanish", async () => {
  using site = copiedContent("content");
  cpSync(join("tests", "fixtures", "spanish-sample", "es"), join(site.root, "content", "es"), {
    recursive: true,
  });
  const problems = await checkContent({ root: site.root });
  expect(problems.map(({ where, rule, message }) => `${where.file} ${rule} ${message}`)).toEqual([]);
});
