/** A rule made since shows here, minutes before the fixture site is built. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "#lib/content/check/check.ts";
import { writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { writeLandingPage } from "#tests/builders/landing-page.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

test("the content of the fixture site keeps every rule of the check", async () => {
  const root = temporaryFolder("fixture-content");
  writeFixtureContent(join(root, "content"));
  writeLandingPage(root);
  const problems = await checkContent({ root, now: new Date("2026-11-23T12:00:00Z") });
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule, where, message }) => [rule, where.file, message])).toEqual([]);
});
