import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { type SitemapEntry, sitemap, sitemapParts } from "#lib/publish/sitemap.ts";
import { sitemapFaults } from "#tests/support/xsd.ts";

const addressOf = (part: number) => `https://www.example.com/sitemap/${part}.xml`;

function entries(count: number): SitemapEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    url: `https://www.example.com/article-${index}/`,
    images: [`https://www.example.com/og/article-${index}/16x9.png`],
    updatedAt: `2026-01-${String(1 + (index % 28)).padStart(2, "0")}T00:00:00-06:00`,
  }));
}

function elementsOf(text: string, name: string): string[] {
  const found: string[] = [];
  let inside = false;
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    inside = tag.name === name;
    if (inside) found.push("");
  });
  parser.on("text", (value) => {
    if (inside) found[found.length - 1] += value;
  });
  parser.on("closetag", () => {
    inside = false;
  });
  parser.write(text).close();
  return found;
}

it("a small site has one file and no index", async () => {
  const parts = sitemapParts(entries(3));
  const text = sitemap(parts, addressOf);
  expect(parts).toHaveLength(1);
  expect(text).toContain("<urlset");
  expect(elementsOf(text, "loc")).toEqual(entries(3).map(({ url }) => url));
  expect(await sitemapFaults(text)).toEqual([]);
});

it("60,000 articles become an index of two parts, each address once, valid by the published structure", async () => {
  const parts = sitemapParts(entries(60_000));
  expect(parts.map(({ text }) => elementsOf(text, "loc").length)).toEqual([50_000, 10_000]);
  const index = sitemap(parts, addressOf);
  expect(elementsOf(index, "loc")).toEqual([addressOf(1), addressOf(2)]);
  expect(elementsOf(index, "lastmod")).toEqual(["2026-01-28T00:00:00-06:00", "2026-01-28T00:00:00-06:00"]);
  expect(await sitemapFaults(index)).toEqual([]);
  for (const { text } of parts) {
    expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024 * 1024);
    expect(await sitemapFaults(text)).toEqual([]);
  }
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
