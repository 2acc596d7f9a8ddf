import { globSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { expect, test } from "vitest";
import { readText } from "#lib/content/fields-of.ts";
import { languageOfFile } from "#lib/content/languages.ts";
import { shown, shownByMdx } from "#tests/support/shown-bodies.ts";

test("every body of the sample is shown as MDX shows it", () => {
  const files = globSync("content/**/*.mdx");
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const raw = readText(readFileSync(file, "utf8"), "articles");
    const language = languageOfFile(relative("content", file));
    expect(shown(raw, language), file).toBe(shownByMdx(raw, language));
  }
});
