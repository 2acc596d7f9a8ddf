import { expect, it } from "vitest";
import { sitemap, sitemapParts } from "#lib/publish/sitemap.ts";
import { addressOf, elementsOf, entries } from "#tests/support/sitemap-entries.ts";
import { sitemapFaults } from "#tests/support/xsd.ts";

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
