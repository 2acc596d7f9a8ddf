import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = "docs/decisions";
const index = readFileSync(join(folder, "README.md"), "utf8");
const files = readdirSync(folder)
  .filter((file) => file !== "README.md")
  .sort();
const decisions = files.map((file) => ({
  file,
  number: Number(file.slice(0, 4)),
  text: readFileSync(join(folder, file), "utf8"),
}));
const numbers = new Set(decisions.map(({ number }) => number));

describe("a decision", () => {
  it.each(decisions)(
    "has a number, a title, a date and the same three parts: $file",
    ({ file, number, text }) => {
      expect(file).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
      const [title, blank, date] = text.split("\n");
      expect(title).toMatch(new RegExp(`^# ${number}\\. \\S`));
      expect(blank).toBe("");
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}(?:\.|$)/);
      const parts = [...text.matchAll(/^\*\*(.+?)\*\*/gm)].map(([, part]) => part);
      expect(parts).toEqual(["Context.", "Choice.", "Consequence."]);
    },
  );

  it.each(decisions)("is listed under its title in the index: $file", ({ file, number, text }) => {
    const title = text.split("\n")[0]?.replace(`# ${number}. `, "");
    expect(index).toContain(`| ${number} | [${title}](${file}) |`);
  });
});

it("every number has one decision, or is named in the index as a number without one", () => {
  expect(numbers.size).toBe(decisions.length);
  const [, unused = ""] = /^## Numbers without a decision\n([\s\S]*)/m.exec(index) ?? [];
  const without = [...unused.matchAll(/\d+/g)].map(Number);
  const all = [...numbers, ...without].sort((a, b) => a - b);
  expect(all).toEqual(Array.from({ length: Math.max(...numbers) }, (_, position) => position + 1));
});

it("every reference to a decision, by number or by file, leads to one", () => {
  const sources = globSync([
    "*.{md,ts}",
    "{.github,app,components,content,deploy,docs,lib,tests}/**/*.{md,mdx,ts,tsx,mjs,css,yml,yaml,conf}",
  ]).filter((file) => !file.endsWith("decisions.test.ts"));
  const broken = sources.flatMap((source) => {
    const text = readFileSync(source, "utf8");
    const named = [...text.matchAll(/\bdecisions? (\d+)\b/gi)].filter(
      ([, number]) => !numbers.has(Number(number)),
    );
    const linked = [...text.matchAll(/(?<=decisions\/|\]\()\d{4}-[a-z0-9-]*(?:\.md)?/g)];
    const lost = linked.filter(([file]) => !files.includes(file));
    return [...named, ...lost].map(([reference]) => `${source}: ${reference}`);
  });
  expect(sources.length).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});
