import { SaxesParser } from "saxes";
import { places } from "../../../site/addresses.ts";
import type { BuiltSite } from "./built-site.ts";

export interface SitemapEntry {
  loc: string;
  lastmod?: string;
  /** The page in its languages: address by language. */
  alternates: Map<string, string>;
}

export interface ParsedSitemap {
  kind: "urlset" | "sitemapindex" | undefined;
  entries: SitemapEntry[];
  /** Why it is no well-formed XML. */
  error?: string;
}

/** The entries of a sitemap or of a sitemap index (sitemaps.org, protocol 0.9), with the languages of each page. Other extensions are passed over. */
export function parseSitemap(xml: string): ParsedSitemap {
  const parser = new SaxesParser({ xmlns: true });
  const entries: SitemapEntry[] = [];
  let kind: ParsedSitemap["kind"];
  let error: string | undefined;
  let entry: { loc?: string; lastmod?: string; alternates: Map<string, string> } = { alternates: new Map() };
  let text = "";
  parser.on("error", ({ message }) => {
    error ??= message;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    text = "";
    const own = uri === "http://www.sitemaps.org/schemas/sitemap/0.9";
    if (own && (local === "urlset" || local === "sitemapindex")) kind = local;
    if (own && (local === "url" || local === "sitemap")) entry = { alternates: new Map() };
    if (uri === "http://www.w3.org/1999/xhtml" && local === "link" && attributes.rel?.value === "alternate")
      entry.alternates.set(attributes.hreflang?.value ?? "", attributes.href?.value ?? "");
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
      entries.push({ ...entry, loc: entry.loc });
    }
  });
  parser.write(xml).close();
  return { kind, entries, ...(error !== undefined && { error }) };
}

/** The entries of the site's sitemap, in however many files it is. */
export function sitemapEntriesOf(site: BuiltSite): SitemapEntry[] {
  const read = (path: string) => parseSitemap(site.file(path) ?? "<urlset/>");
  const { kind, entries } = read(places.sitemap.path);
  return kind === "sitemapindex" ? entries.flatMap(({ loc }) => read(pathOf(loc, site)).entries) : entries;
}

/** The path of an address of the site; what is no address stays as it is. */
export function pathOf(address: string, { origin }: BuiltSite): string {
  return URL.canParse(address, origin) ? new URL(address, origin).pathname : address;
}
