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
  "gives pages in %s the characters of its texts, beside English in cuts of their own, so that a page in English loads what it did",
  async (language, words) => {
    const written = async (languages: [string, ...string[]]) => {
      const folder = temporaryFolder(`fonts-${languages.join("-")}`);
      await writeTheme(standardTheme, languages, folder);
      return folder;
    };
    const lacking = async (file: string) => {
      const font = await subsetFont(readFileSync(file), words, { targetFormat: "truetype" });
      const glyphOf = characterMap(Buffer.from(font));
      return [...words].filter((character) => glyphOf(character.charCodeAt(0)) === 0).length;
    };
    const [alone, first, both] = [
      await written([language]),
      await written(["en-US"]),
      await written(["en-US", language]),
    ];
    expect(await lacking(join(alone, "bold.woff2"))).toBe(0);
    expect(await lacking(join(first, "bold.woff2"))).toBeGreaterThan(0);
    expect(await lacking(join(both, "bold-fuller.woff2"))).toBe(0);
    for (const name of ["bold", "regular", "text"])
      expect(readFileSync(join(both, `${name}.woff2`))).toEqual(readFileSync(join(first, `${name}.woff2`)));
    const ranges = readFileSync(join(both, "theme.css"), "utf8").match(/unicode-range:[^}]*/g) ?? [];
    expect(ranges).toHaveLength(4);
    expect(new Set(ranges).size).toBe(1);
    expect(readFileSync(join(first, "theme.css"), "utf8")).not.toContain("unicode-range");
  },
);

it("names the package to install where a face is missing, and the faces that are there", async () => {
  const theme = { ...standardTheme, faces: { display: "not-there", text: "system-serif" } };
  await expect(writeTheme(theme, ["en-US"], temporaryFolder("no-fonts"))).rejects.toThrow(
    /'not-there' is not installed\. There: bricolage-grotesque, source-serif-4, system-sans.*npm install --save-exact @fontsource-variable\/not-there/,
  );
});
