import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { expect, it } from "vitest";
import { standardTheme } from "#lib/content/standard-theme.ts";
import { characterMap } from "#lib/delivery/font-metrics.ts";
import { writeTheme } from "#lib/delivery/fonts.ts";
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

it("writes three fonts of 36 kB together with the stylesheet that names them, and leaves alone what it wrote before", async () => {
  const folder = temporaryFolder("fonts");
  await writeTheme(standardTheme, ["en-US"], folder);
  const fonts = readdirSync(folder).filter((name) => name.endsWith(".woff2"));
  const stats = () => fonts.map((name) => statSync(join(folder, name)));
  expect(fonts.sort()).toEqual(["bold.woff2", "regular.woff2", "text.woff2"]);
  expect(stats().reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(36_000);
  const before = stats().map(({ mtimeMs }) => mtimeMs);
  await writeTheme(standardTheme, ["en-US"], folder);
  expect(stats().map(({ mtimeMs }) => mtimeMs)).toEqual(before);
});

it.each([
  ["es-US", "¿Cuánto cuesta una avería? ¡ÁÉÍÓÚÑ!"],
  ["de-DE", "„Größe‚ »Übermut«"],
])(
  "gives pages in %s the characters of its texts, which pages in English do without",
  async (language, words) => {
    const lacking = async (of: string) => {
      const folder = temporaryFolder(`fonts-${of}`);
      await writeTheme(standardTheme, [of], folder);
      const font = await subsetFont(readFileSync(join(folder, "bold.woff2")), words, {
        targetFormat: "truetype",
      });
      const glyphOf = characterMap(Buffer.from(font));
      return [...words].filter((character) => glyphOf(character.charCodeAt(0)) === 0).length;
    };
    expect(await lacking(language)).toBe(0);
    expect(await lacking("en-US")).toBeGreaterThan(0);
  },
);

it("names the package to install where a face is missing, and the faces that are there", async () => {
  const theme = { ...standardTheme, faces: { display: "not-there", text: "system-serif" } };
  await expect(writeTheme(theme, ["en-US"], temporaryFolder("no-fonts"))).rejects.toThrow(
    /'not-there' is not installed\. There: bricolage-grotesque, source-serif-4, system-sans.*npm install --save-exact @fontsource-variable\/not-there/,
  );
});
