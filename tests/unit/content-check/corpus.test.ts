import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "#lib/content/check/check.ts";
import { fixtures, now, smallSite } from "./small-site.ts";

const cases = readdirSync(join(fixtures, "cases")).sort();
/** What the check says about each broken document; written by hand-reading, kept as a file to be read. */
const expectedFile = join(fixtures, "messages.json");

async function messagesOf(name: string): Promise<string[]> {
  using site = smallSite();
  site.write(`content/${name.replace("--", "/")}`, readFileSync(join(fixtures, "cases", name)));
  const problems = await checkContent({ root: site.root, now });
  return problems
    .filter(({ rule }) => rule !== "search-orphan")
    .map(
      ({ where: { file, line, column }, severity, rule, message, remedy }) =>
        `${file}:${line}:${column}  ${severity}  ${rule}  ${message}  → ${remedy ?? ""}`,
    );
}

describe("the corpus of broken documents", () => {
  test("holds at least sixty documents", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  test("has nothing to say about the good site", async () => {
    using site = smallSite();
    expect(await checkContent({ root: site.root, now })).toEqual([]);
  });

  test("is explained document by document, with line, reason and remedy", async () => {
    const said: Record<string, string[]> = {};
    for (const name of cases) said[name] = await messagesOf(name);
    expect(Object.keys(said).filter((name) => said[name]?.length === 0)).toEqual([]);
    await expect(`${JSON.stringify(said, null, 2)}\n`).toMatchFileSnapshot(expectedFile);
  });
});
