/**
 * The sitemap: sitemaps.org 0.9 with Google's image extension 1.1, and the other languages of a page as Google asks for them
 * (`xhtml:link`). No `priority` or `changefreq`: search engines ignore them.
 */
import type { PageOfEdition } from "../kinds/all-pages.ts";
import { type Alternate, alternateLanguages } from "./alternate-languages.ts";
import { Xml, xml, xmlDocument } from "./xml.ts";

export interface SitemapEntry {
  url: string;
  /** When the content last changed; left out where the content does not say. Never the time of a build. */
  updatedAt?: string;
  images: string[];
  /** The page in each of its languages, itself included; left out where it is in one alone. */
  alternates?: Alternate[];
}

/** One file of the sitemap. */
export interface SitemapPart {
  text: string;
  /** The latest change in it. */
  updatedAt?: string;
}

/** The most that one file may hold, by the protocol: addresses, and bytes before compression. */
const sitemapLimits = { addresses: 50_000, bytes: 50 * 1024 * 1024 };

const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
/** A site in one language needs no namespace for other languages. */
const open = (alternates: boolean) =>
  `<urlset ${namespaces}${alternates ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ""}>`;
const close = "</urlset>";

/** The entries of those pages that search engines may show. */
export function* sitemapEntries(pages: Iterable<PageOfEdition>): Generator<SitemapEntry> {
  for (const { page, edition } of pages) {
    const { indexable, url, updatedAt, images } = page;
    if (!indexable) continue;
    const alternates = alternateLanguages(page, edition);
    yield {
      url,
      images: images.map((image) => image.url),
      ...(alternates.length > 0 && { alternates }),
      ...(updatedAt && { updatedAt }),
    };
  }
}

/** The entries in files none of which passes a limit; one file, empty, where there is no entry. */
export function sitemapParts(entries: Iterable<SitemapEntry>, limits = sitemapLimits): SitemapPart[] {
  const parts: SitemapPart[] = [];
  const frame = Buffer.byteLength(xmlDocument(new Xml(open(true) + close)));
  let lines: string[] = [];
  let bytes = frame;
  let latest: string | undefined;
  let alternates = false;
  const finish = () => {
    const text = xmlDocument(new Xml(`${open(alternates)}\n${lines.join("")}${close}`));
    parts.push({ text, ...(latest && { updatedAt: latest }) });
    lines = [];
    bytes = frame;
    latest = undefined;
    alternates = false;
  };
  for (const entry of entries) {
    const line = `${entryXml(entry).text}\n`;
    const size = Buffer.byteLength(line);
    if (lines.length > 0 && (lines.length >= limits.addresses || bytes + size >= limits.bytes)) finish();
    lines.push(line);
    bytes += size;
    alternates ||= entry.alternates !== undefined;
    latest = later(latest, entry.updatedAt);
  }
  if (lines.length > 0 || parts.length === 0) finish();
  return parts;
}

function entryXml({ url, updatedAt, images, alternates = [] }: SitemapEntry): Xml {
  const languages = alternates.map(
    (other) => xml`<xhtml:link rel="alternate" hreflang="${other.hreflang}" href="${other.url}"/>`,
  );
  const pictures = images.map((image) => xml`<image:image><image:loc>${image}</image:loc></image:image>`);
  return xml`<url><loc>${url}</loc>${updatedAt && xml`<lastmod>${updatedAt}</lastmod>`}${languages}${pictures}</url>`;
}

/** The later of two zoned dates. */
function later(first: string | undefined, second: string | undefined): string | undefined {
  if (!first || !second) return first ?? second;
  return Date.parse(second) > Date.parse(first) ? second : first;
}

/** `sitemap.xml`: the one part itself, or an index of the parts. */
export function sitemap(parts: SitemapPart[], addressOf: (part: number) => string): string {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only.text;
  const entries = parts.map(
    ({ updatedAt }, index) =>
      xml`<sitemap><loc>${addressOf(index + 1)}</loc>${updatedAt && xml`<lastmod>${updatedAt}</lastmod>`}</sitemap>\n`,
  );
  return xmlDocument(
    xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</sitemapindex>`,
  );
}
