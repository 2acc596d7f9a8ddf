/** The sitemap: exactly the pages for search engines, with the dates their graphs state. */
import { places } from "../../../site/addresses.ts";
import type { Fault, Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { webPageOf } from "../site/graph.ts";
import { type ParsedSitemap, parseSitemap, pathOf, type SitemapEntry } from "../site/sitemap-addresses.ts";

const path = places.sitemap.path;
const limits = { addresses: 50_000, bytes: 50 * 1024 * 1024 };
/** W3C Date and Time Formats, as the protocol asks. */
const w3cDate = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

export const sitemapRules: Rule[] = [
  {
    id: "sitemap",
    invariant: 24,
    group: "Lists",
    severity: "error",
    title: "The sitemap lists the pages for search engines, each once, with the date its graph states",
    specification: { name: "Sitemaps 0.9", url: "https://www.sitemaps.org/protocol.html" },
    remedy: "lib/publish/sitemap.ts makes it from the same pages; build the site again.",
    check: sitemapFaults,
  },
];

function sitemapFaults(site: BuiltSite): Fault[] {
  const text = site.file(path);
  if (text === undefined) return [{ path, message: "there is no sitemap" }];
  const first = parseSitemap(text);
  const names = first.kind === "sitemapindex" ? first.entries.map(({ loc }) => pathOf(loc, site)) : [path];
  const parts = names.map((name) => ({ name, text: site.file(name) }));
  const sitemaps = parts.flatMap((part) =>
    part.text === undefined ? [] : [{ name: part.name, text: part.text, ...parseSitemap(part.text) }],
  );
  return [
    ...formFaults(path, text, first),
    ...parts
      .filter((part) => part.text === undefined)
      .map(({ name }) => ({ path, message: `the index lists ${name}, which does not exist` })),
    ...sitemaps.filter(({ name }) => name !== path).flatMap((part) => formFaults(part.name, part.text, part)),
    ...entryFaults(
      sitemaps.flatMap(({ entries }) => entries),
      site,
    ),
  ];
}

function formFaults(name: string, text: string, { kind, entries, error }: ParsedSitemap): Fault[] {
  const bytes = Buffer.byteLength(text);
  const faults = [
    ...(error ? [`it is no well-formed XML: ${error}`] : []),
    ...(kind === undefined ? ["its root is neither urlset nor sitemapindex of the sitemap namespace"] : []),
    ...(entries.length > limits.addresses
      ? [`it lists ${entries.length} addresses; ${limits.addresses} are allowed`]
      : []),
    ...(bytes > limits.bytes ? [`it has ${bytes} bytes; ${limits.bytes} are allowed`] : []),
  ];
  return faults.map((message) => ({ path: name, message }));
}

function entryFaults(entries: SitemapEntry[], site: BuiltSite): Fault[] {
  const listed = new Map(entries.map((entry) => [entry.loc, entry]));
  const pages = new Map(site.pages.map((page) => [`${site.origin}${page.path}`, page]));
  const twice = [...Map.groupBy(entries, ({ loc }) => loc).values()].flatMap(([, ...others]) => others);
  return [
    ...twice.map(({ loc }) => ({ path, message: `${loc} is listed twice` })),
    ...[...listed.values()].flatMap((entry) => listedFaults(entry, pages.get(entry.loc))),
    ...[...pages]
      .filter(([url, page]) => page.indexable && !listed.has(url))
      .map(([, page]) => ({ path: page.path, message: "the page is missing in the sitemap" })),
  ];
}

function listedFaults({ loc, lastmod }: SitemapEntry, page: BuiltPage | undefined): Fault[] {
  if (!page) return [{ path, message: `${loc} is listed and is no page of the site` }];
  const node = webPageOf(page);
  const stated = node?.dateModified;
  return [
    ...(page.indexable
      ? []
      : [{ path: page.path, message: "the page is listed in the sitemap and says noindex" }]),
    ...(lastmod !== undefined && !w3cDate.test(lastmod)
      ? [{ path: page.path, message: `lastmod '${lastmod}' is no W3C date` }]
      : []),
    // A page without its node has another fault.
    ...(node && lastmod !== stated
      ? [
          {
            path: page.path,
            message: `lastmod is ${lastmod ?? "missing"}, and the graph's dateModified is ${String(stated ?? "missing")}`,
          },
        ]
      : []),
  ];
}
