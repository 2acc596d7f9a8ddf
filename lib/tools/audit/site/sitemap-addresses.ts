import { SaxesParser } from "saxes";

export interface SitemapEntry {
  loc: string;
  lastmod?: string;
}

export interface ParsedSitemap {
  kind: "urlset" | "sitemapindex" | undefined;
  entries: SitemapEntry[];
  /** Why it is no well-formed XML. */
  error?: string;
}

/** The entries of a sitemap or of a sitemap index (sitemaps.org, protocol 0.9). Images and other extensions are passed over. */
export function parseSitemap(xml: string): ParsedSitemap {
  const parser = new SaxesParser({ xmlns: true });
  const entries: SitemapEntry[] = [];
  let kind: ParsedSitemap["kind"];
  let error: string | undefined;
  let entry: { loc?: string; lastmod?: string } = {};
  let text = "";
  parser.on("error", ({ message }) => {
    error ??= message;
  });
  parser.on("opentag", ({ local, uri }) => {
    text = "";
    const own = uri === "http://www.sitemaps.org/schemas/sitemap/0.9";
    if (own && (local === "urlset" || local === "sitemapindex")) kind = local;
    if (own && (local === "url" || local === "sitemap")) entry = {};
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("cdata", (part) => {
    text += part;
  });
  parser.on("closetag", ({ local, uri }) => {
    if (uri !== "http://www.sitemaps.org/schemas/sitemap/0.9") return;
    if (local === "loc" || local === "lastmod") entry[local] = text.trim();
    if ((local === "url" || local === "sitemap") && entry.loc !== undefined) {
      entries.push({ loc: entry.loc, ...(entry.lastmod !== undefined && { lastmod: entry.lastmod }) });
    }
  });
  parser.write(xml).close();
  return { kind, entries, ...(error !== undefined && { error }) };
}
