import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkMemory } from "#lib/content/check/check.ts";
import { checkSmallSite, fixtures, now, smallSite } from "#tests/builders/small-site.ts";

const cases = readdirSync(join(fixtures, "cases")).sort();
/** What the check says about each broken document; written by hand-reading, kept as a file to be read. */
const expectedFile = join(fixtures, "messages.json");

/** Only the broken document is read anew for each case: the rest of the site is remembered. */
async function messagesOf(names: readonly string[]): Promise<Record<string, string[]>> {
  using site = smallSite();
  const memory = checkMemory();
  const said: Record<string, string[]> = {};
  for (const name of names) {
    const file = `content/${name.replace("--", "/")}`;
    const path = join(site.root, file);
    const replaced = existsSync(path) ? readFileSync(path) : undefined;
    site.write(file, readFileSync(join(fixtures, "cases", name)));
    const problems = await checkSmallSite({ root: site.root, now, memory });
    said[name] = problems
      .filter(({ rule }) => rule !== "search-orphan")
      .map(
        ({ where: { file, line, column }, severity, rule, message, remedy }) =>
          `${file}:${line}:${column}  ${severity}  ${rule}  ${message}  → ${remedy ?? ""}`,
      );
    if (replaced) site.write(file, replaced);
    else
      site.remove(
        name.includes("--") && !existsSync(join(fixtures, "base", dirname(file))) ? dirname(file) : file,
      );
  }
  return said;
}

describe("the corpus of broken documents", () => {
  test("holds at least sixty documents", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  test("has nothing to say about the good site", async () => {
    using site = smallSite();
    expect(await checkSmallSite({ root: site.root, now })).toEqual([]);
  });

  test("is explained document by document, with line, reason and remedy", async () => {
    const said = await messagesOf(cases);
    expect(Object.keys(said).filter((name) => said[name]?.length === 0)).toEqual([]);
    await expect(`${JSON.stringify(said, null, 2)}\n`).toMatchFileSnapshot(expectedFile);
  });
});
