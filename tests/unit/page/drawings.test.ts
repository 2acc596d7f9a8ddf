/** The drawings of this repository: one for each article, small, on their own, and without words, which the page says in its own faces. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { illustration } from "#lib/page/illustration.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

const site = sampleContent();
const folder = join("content", "images");
const drawings = readdirSync(folder).filter((name) => name.endsWith(".svg") && name !== "logo.svg");
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

it("every article has a drawing of its own", () => {
  const articles = site.all("articles").map(({ id, data }) => [id, data.drawing?.src] as const);
  expect(articles.filter(([, src]) => src === undefined)).toEqual([]);
  expect(new Set(articles.map(([, src]) => src)).size).toBe(articles.length);
});

it.each(drawings)("%s has at most 6,000 bytes, also with the colors it brings", (name) => {
  expect(Buffer.byteLength(textOf(name))).toBeLessThan(6000);
  expect(Buffer.byteLength(illustration(name, site.theme).file)).toBeLessThan(6000);
});

it.each(drawings)("%s names nothing outside itself, and no color but those of the page", (name) => {
  const drawn = textOf(name).replace('xmlns="http://www.w3.org/2000/svg"', "");
  expect(drawn).not.toMatch(/https?:|href|url\(|<style|<script|<image/);
  const colors = [...drawn.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, color]) => color);
  expect(colors.filter((color) => !/^(?:none|currentColor|var\(--[\w-]+\))$/.test(color ?? ""))).toEqual([]);
});

it.each(drawings)(
  "%s has no words: at most the letters of an axis, twelve pixels high on a phone",
  (name) => {
    for (const [, size, texts = ""] of textOf(name).matchAll(/font-size="([\d.]+)"[^>]*>([\s\S]*?)<\/g>/g)) {
      for (const [, words] of texts.matchAll(/<text[^>]*>([^<]*)</g)) expect(words).toHaveLength(1);
      // A drawing of 480 units is 328 pixels wide on a phone of 360.
      expect((Number(size) * 328) / 480).toBeGreaterThan(12);
    }
    expect(textOf(name).match(/<text/g) ?? []).toHaveLength(
      [...textOf(name).matchAll(/<text[^>]*>[^<]<\/text>/g)].length,
    );
  },
);
