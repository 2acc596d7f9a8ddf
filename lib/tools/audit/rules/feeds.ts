/** The feeds: well formed, full, the newest first, and of one mind with the graphs about dates. */
import { places } from "../../../site/addresses.ts";
import type { Fault, Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { ofType } from "../site/graph.ts";
import { type Feed, type FeedEntry, feedTypes, readFeed } from "../site/read-feed.ts";

const mainFeeds: readonly string[] = [places.rss.path, places.atom.path, places.jsonFeed.path];
const most = 20;
const rfc822 = /^(?:\w{3}, )?\d{2} \w{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|[+-]\d{4})$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

export const feedRules: Rule[] = [
  {
    id: "feeds",
    group: "Lists",
    severity: "error",
    title: "Every feed is well formed, full, the newest first, and lists pages that exist",
    specification: {
      name: "RSS 2.0, RFC 4287 (Atom), JSON Feed 1.1",
      url: "https://www.jsonfeed.org/version/1.1/",
    },
    remedy: "lib/publish makes the feeds from the same pages; build the site again.",
    check: (site) => [
      ...feedPaths(site).flatMap((path) => readFaults(path, site)),
      ...eachFeed(site, (feed, path) => feedFaults(feed, path, site)),
    ],
  },
  {
    id: "feed-dates",
    invariant: 28,
    group: "Lists",
    severity: "error",
    title: "A feed's dates are those of the graph",
    specification: { name: "RFC 4287, atom:published", url: "https://www.rfc-editor.org/rfc/rfc4287" },
    remedy: "Both come from publishedAt and updatedAt of the article.",
    check: (site) => {
      const pages = new Map(site.pages.map((page) => [`${site.origin}${page.path}`, page]));
      return eachFeed(site, ({ entries }) =>
        entries.flatMap((entry) => dateFaults(entry, pages.get(entry.url ?? ""))),
      );
    },
  },
];

/** The feeds that the site has to have, and those that its pages name. */
function feedPaths(site: BuiltSite): string[] {
  const named = site.pages.flatMap(({ headLinks }) =>
    headLinks
      .filter(({ rel, type }) => rel === "alternate" && feedTypes.has(type ?? ""))
      .map(({ href }) => new URL(href, `${site.origin}/`).pathname),
  );
  return [...new Set([...mainFeeds, ...named])];
}

function eachFeed(site: BuiltSite, check: (feed: Feed, path: string) => string[]): Fault[] {
  return feedPaths(site).flatMap((path) => {
    const feed = tryRead(site.file(path));
    return typeof feed === "object" ? check(feed, path).map((message) => ({ path, message })) : [];
  });
}

/** The feed, or why there is none. */
function tryRead(text: string | undefined): Feed | string {
  if (text === undefined) return "there is no feed";
  try {
    return readFeed(text);
  } catch (error) {
    return `it is no feed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function readFaults(path: string, site: BuiltSite): Fault[] {
  const feed = tryRead(site.file(path));
  return typeof feed === "string" ? [{ path, message: feed }] : [];
}

function dateFaults({ published, updated, url }: FeedEntry, page: BuiltPage | undefined): string[] {
  const [article] = page ? ofType(page, "Article") : [];
  if (!article) return [];
  const pairs: [string, string | undefined, unknown][] = [
    ["published", published, article.datePublished],
    ["updated", updated, article.dateModified],
  ];
  return pairs
    .filter(([, stated, real]) => stated !== undefined && Date.parse(stated) !== Date.parse(String(real)))
    .map(
      ([name, stated, real]) =>
        `${String(url)} is ${name} on ${String(stated)}, and its graph says ${String(real)}`,
    );
}

function feedFaults({ format, missing, entries }: Feed, path: string, site: BuiltSite): string[] {
  const form = format === "rss" ? rfc822 : rfc3339;
  const ids = entries.map(({ id }) => id);
  const times = entries.map(({ published }) => Date.parse(published ?? ""));
  return [
    ...missing.map((name) => `it has no ${name}`),
    ...(entries.length === 0 && mainFeeds.includes(path) && hasArticles(site) ? ["it has no entry"] : []),
    ...(mainFeeds.includes(path) ? newestFaults(entries, site) : []),
    ...(entries.length > most ? [`it has ${entries.length} entries; ${most} are the most`] : []),
    ...(new Set(ids).size === ids.length ? [] : ["two entries have one id"]),
    ...(times.every((time, index) => index === 0 || !(time > (times[index - 1] ?? time)))
      ? []
      : ["its entries are not in order, the newest first"]),
    ...entries.flatMap((entry) => entryFaults(entry, form, site)),
  ];
}

/** A feed that an older build or a proxy keeps lacks what came last. */
function newestFaults(entries: FeedEntry[], site: BuiltSite): string[] {
  const listed = new Set(entries.map(({ url }) => url));
  const language = site.pages.find(({ path }) => path === places.home.path)?.language;
  // Case studies are articles to the graph; they have a feed of their own, and so has each further language.
  const articles = site.pages
    .filter((page) => page.indexable && page.language === language)
    .filter(({ path }) => !path.startsWith(places.caseStudies.path))
    .flatMap((page) => ofType(page, "Article").map(({ url, datePublished }) => ({ url, datePublished })));
  const newest = articles
    .toSorted((a, b) => Date.parse(String(b.datePublished)) - Date.parse(String(a.datePublished)))
    .slice(0, 1);
  return newest.flatMap(({ url }) =>
    entries.length === 0 || listed.has(String(url))
      ? []
      : [`the newest article, ${String(url)}, is not in it`],
  );
}

function hasArticles({ pages }: BuiltSite): boolean {
  return pages.some((page) => page.indexable && ofType(page, "Article").length > 0);
}

function entryFaults(entry: FeedEntry, form: RegExp, site: BuiltSite): string[] {
  const { id, url, title, content, published, updated } = entry;
  const name = url ?? title ?? "an entry";
  const own = url && URL.canParse(url) ? new URL(url) : undefined;
  const page = site.pages.find(({ path }) => path === own?.pathname);
  return [
    ...Object.entries({ id, url, title, content, published })
      .filter(([, value]) => !value)
      .map(([part]) => `${name} has no ${part}`),
    ...[published, updated]
      .filter((date) => date !== undefined && !form.test(date))
      .map((date) => `${name} has the date '${date}', which the format does not allow`),
    ...(own && (own.origin !== site.origin || site.exists(own.pathname) === false)
      ? [`${name} is no page of the site`]
      : []),
    ...(page && !page.indexable ? [`${name} says noindex and is in the feed`] : []),
    ...(content && /(?:src|href)="\/(?!\/)/.test(content) ? [`${name} has an address without its site`] : []),
    ...(content && /\sstyle="|<script/i.test(content) ? [`${name} carries a script or an inline style`] : []),
  ];
}
