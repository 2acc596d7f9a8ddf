import { expect, it } from "vitest";
import { sitemap, sitemapParts } from "#lib/publish/sitemap.ts";
import { addressOf, elementsOf, entries } from "#tests/support/sitemap-entries.ts";
import { sitemapFaults } from "#tests/support/xsd.ts";

it("a small site has one file and no index", async () => {
  const parts = sitemapParts(entries(3));
  const text = sitemap(parts, addressOf);
  expect(parts).toHaveLength(1);
  expect(text).toContain("<urlset");
  expect(elementsOf(text, "loc")).toEqual(entries(3).map(({ url }) => url));
  expect(await sitemapFaults(text)).toEqual([]);
});

it("a part ends before it passes the limit of bytes", () => {
  const limits = { addresses: 50_000, bytes: 2000 };
  const parts = sitemapParts(entries(100), limits);
  expect(parts.length).toBeGreaterThan(5);
  for (const { text } of parts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limits.bytes);
  expect(parts.flatMap(({ text }) => elementsOf(text, "loc"))).toEqual(entries(100).map(({ url }) => url));
});

it("an address with signs that XML reserves arrives as it is", async () => {
  const url = "https://www.example.com/a&b/?c='1'&d=%3C";
  const text = sitemap(sitemapParts([{ url, images: [] }]), addressOf);
  expect(elementsOf(text, "loc")).toEqual([url]);
  expect(elementsOf(text, "lastmod")).toEqual([]);
  expect(await sitemapFaults(text)).toEqual([]);
});

it("a site without pages has an empty file, and the latest change counts across offsets from UTC", () => {
  expect(elementsOf(sitemap(sitemapParts([]), addressOf), "loc")).toEqual([]);
  const [part] = sitemapParts([
    { url: "https://www.example.com/1/", images: [], updatedAt: "1965-05-01T23:00:00-06:00" },
    { url: "https://www.example.com/2/", images: [], updatedAt: "1965-05-02T01:00:00+02:00" },
  ]);
  expect(part?.updatedAt).toBe("1965-05-01T23:00:00-06:00");
});

it("the validator catches what it is there for", async () => {
  const text = sitemap(sitemapParts(entries(2)), addressOf);
  expect(await sitemapFaults(text.replace("<lastmod>2026-01-01T", "<lastmod>yesterday"))).not.toEqual([]);
  expect(await sitemapFaults(text.replace("article-1/", "article-0/"))).not.toEqual([]);
});
