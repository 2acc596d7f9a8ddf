import { SaxesParser } from "saxes";
import type { SitemapEntry } from "#lib/publish/sitemap.ts";

/** The address of a part. */
export const addressOf = (part: number) => `https://www.example.com/sitemap/${part}.xml`;

/** Articles of a large site. */
export function entries(count: number): SitemapEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    url: `https://www.example.com/article-${index}/`,
    images: [`https://www.example.com/og/article-${index}/16x9.png`],
    updatedAt: `2026-01-${String(1 + (index % 28)).padStart(2, "0")}T00:00:00-06:00`,
  }));
}

/** The texts of every element with this name, as an XML parser reads them. */
export function elementsOf(text: string, name: string): string[] {
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
