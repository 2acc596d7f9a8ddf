import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeFonts } from "#lib/delivery/fonts.ts";
import { pageHtml } from "#lib/delivery/page-html.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const options = {
  path: "/long/",
  stylesheet: () => ({ text: "p{margin:0}", pruned: () => "p{margin:0}" }),
  script: () => undefined,
};

it("delivers an article of a megabyte whole, without its flight payload", () => {
  const paragraphs = Array.from(
    { length: 10_000 },
    (_, index) => `<p>Paragraph ${index} ${"with words ".repeat(9)}</p>`,
  );
  const payload = `<script>self.__next_f.push([1,${JSON.stringify(paragraphs.join(""))}])</script>`;
  const source = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/a.css"></head><body>${paragraphs.join("")}${payload}</body></html>`;
  const { html } = pageHtml(source, options);
  expect(source.length).toBeGreaterThan(2_000_000);
  const told = paragraphs.map((paragraph) => paragraph.replace("</p>", ""));
  expect(html.endsWith(told.join(""))).toBe(true);
  expect(html).not.toContain("__next_f");
});

it("writes two fonts of 45 kB together, and leaves alone what it wrote before", async () => {
  const folder = temporaryFolder("fonts");
  await writeFonts(folder);
  const fonts = readdirSync(folder).filter((name) => name.endsWith(".woff2"));
  const stats = () => fonts.map((name) => statSync(join(folder, name)));
  expect(fonts.sort()).toEqual(["display.woff2", "text.woff2"]);
  expect(stats().reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(45_000);
  const before = stats().map(({ mtimeMs }) => mtimeMs);
  await writeFonts(folder);
  expect(stats().map(({ mtimeMs }) => mtimeMs)).toEqual(before);
});

it("names the package to install where a font's file is missing", async () => {
  const missing = [{ name: "text", file: "@fontsource/not-there/files/x.woff2", weights: 400 }] as const;
  await expect(writeFonts(temporaryFolder("no-fonts"), missing)).rejects.toThrow(
    /@fontsource\/not-there\/files\/x\.woff2 is missing.*@fontsource\/not-there: run npm ci/,
  );
});
