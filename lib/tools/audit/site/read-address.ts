/** Reads a running site over HTTP: its sitemap, the pages it lists, and what those name. */
import { UsageError } from "../../../shared/usage-error.ts";
import { type Place, places } from "../../../site/addresses.ts";
import { type BuiltPage, readBuiltPage } from "./built-page.ts";
import type { BuiltSite, Picture } from "./built-site.ts";
import { readCertificate } from "./certificate.ts";
import { tryLead } from "./lead-trial.ts";
import type { MovedAddress } from "./live-site.ts";
import { readFeed } from "./read-feed.ts";
import { originOf, pictureOf } from "./read-folder.ts";
import { type Answer, makeRequests, type Requests } from "./requests.ts";
import { parseSitemap } from "./sitemap-addresses.ts";

export interface CrawlOptions {
  /** The maximum number of pages to read. */
  limit: number;
  /** Milliseconds between two requests. */
  pause: number;
  /** LEADS_TEST_TOKEN; a test lead is sent where it is given. */
  token?: string;
}

/** What the site should be like, from its own documents. */
export interface Expected {
  /** The origin of content/company.yaml. */
  origin: string | undefined;
  redirects: readonly { from: string; to: string }[];
}

/** Files that a site of this kind has in addition to its pages. */
const files = Object.values<Place>(places).flatMap(({ kind, path, is }) =>
  kind === "file" && is !== undefined ? [path] : [],
);
const missingPath = "/there-is-no-page-here-says-the-audit/";
const picturePath = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;
/** Requests a page may cause: itself, its Markdown alternate, its pictures and links. */
const requestsPerPage = 12;

/**
 * @param expected left out where the site's documents are not at hand
 * @throws UsageError where the address is not one of a site
 * @throws Error where it cannot be reached, or is not a site of this kind; the message says which
 */
export async function readAddress(
  address: string,
  { limit, pause, token }: CrawlOptions,
  expected?: Expected,
): Promise<BuiltSite> {
  const base = baseOf(address);
  const requests = makeRequests(base, { pause, most: 200 + limit * requestsPerPage });
  const listed = (await sitemapPaths(base, requests)).slice(0, limit);
  await requests.getAll(listed);
  const listedPages = pagesAt(listed, requests);
  if (listedPages.every(({ graphs }) => graphs.length === 0)) {
    throw notThisKind(base, `none of the ${listed.length} pages of its sitemap has a JSON-LD graph`);
  }
  const origin = originOf(listedPages);
  await requests.getAll([...files, missingPath]);
  const named = new Set([
    ...namedBy(listedPages, origin),
    ...namedInFeeds(requests, origin),
    ...graphsOfLanguages(requests, origin),
  ]);
  await requests.getAll(named);
  // Pages that others link to count too: one that the sitemap has forgotten is found there.
  const pages = [
    ...listedPages,
    ...pagesAt(
      [...named].filter((path) => !listed.includes(path)),
      requests,
    ),
  ].slice(0, limit);
  const missing = await requests.get(missingPath);
  const own = expected?.origin === origin ? expected.redirects : [];
  const lead = await tryLead(pages, { base, origin, token });
  return {
    origin,
    pages,
    errorPage:
      missing?.status === 404 ? readBuiltPage(missingPath, missing.body.toString("utf8")) : undefined,
    ...filesOf(requests),
    picture: await picturesOf(requests, pages, origin),
    redirects: redirectsOf(requests, pages, origin),
    live: {
      certificates: await certificatesOf([base, lead && "to" in lead ? lead.to : base]),
      headers: (path) => {
        const answer = requests.known(path);
        return answer?.status === 200 ? answer.headers : undefined;
      },
      moved: await movedAddresses(base, origin, requests, own),
      lead,
    },
  };
}

function pagesAt(paths: readonly string[], requests: Requests): BuiltPage[] {
  return paths.flatMap((path) => {
    const answer = requests.known(path);
    return answer?.status === 200 && answer.type.includes("html")
      ? [readBuiltPage(path, answer.body.toString("utf8"))]
      : [];
  });
}

async function certificatesOf(addresses: readonly string[]) {
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  return Promise.all(
    [...origins]
      .filter((origin) => origin.startsWith("https:"))
      .map((origin) => readCertificate(new URL(origin))),
  );
}

/** How old addresses answer, and the site without encryption, which is one of them. */
async function movedAddresses(
  base: string,
  origin: string,
  requests: Requests,
  redirects: readonly { from: string; to: string }[],
): Promise<MovedAddress[]> {
  const { protocol, port, host } = new URL(base);
  const plain = protocol === "https:" && port === "" ? [{ from: `http://${host}/`, to: `${base}/` }] : [];
  const moved: MovedAddress[] = [];
  for (const { from, to } of [...redirects, ...plain]) {
    const answer = await requests.get(from);
    if (!answer) continue;
    const leadsTo = answer.leadsTo ?? refreshedTo(answer, new URL(from, base));
    const isOwn = leadsTo && [base, origin].includes(leadsTo.origin);
    const end = isOwn ? await requests.get(leadsTo.pathname + leadsTo.search) : undefined;
    moved.push({ from, to, status: answer.status, leadsTo: leadsTo?.href, endStatus: end?.status });
  }
  return moved;
}

/** Where a page leads that stands for a redirect, as on hosts that have none. */
function refreshedTo({ status, type, body }: Answer, at: URL): URL | undefined {
  if (status !== 200 || !type.includes("html")) return undefined;
  const to = /^\s*0\s*;\s*url=(.+)$/i.exec(readBuiltPage("", body.toString("utf8")).refresh ?? "")?.[1];
  return to !== undefined && URL.canParse(to, at) ? new URL(to, at) : undefined;
}

/** The paths of the site that its feeds list. */
function namedInFeeds(requests: Requests, origin: string): string[] {
  return [places.rss.path, places.atom.path, places.jsonFeed.path].flatMap((path) => {
    const answer = requests.known(path);
    if (answer?.status !== 200) return [];
    try {
      return readFeed(answer.body.toString("utf8")).entries.flatMap(({ url }) =>
        url !== undefined && URL.canParse(url) && new URL(url).origin === origin
          ? [new URL(url).pathname]
          : [],
      );
    } catch {
      // A rule says what is wrong with it.
      return [];
    }
  });
}

/** The paths of the graphs that the schema map lists, one of each language. A rule says what is wrong with the map. */
function graphsOfLanguages(requests: Requests, origin: string): string[] {
  const answer = requests.known(places.schemaMap.path);
  if (answer?.status !== 200) return [];
  return parseSitemap(answer.body.toString("utf8")).entries.flatMap(({ loc }) =>
    URL.canParse(loc) && new URL(loc).origin === origin ? [new URL(loc).pathname] : [],
  );
}

function baseOf(address: string): string {
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(withScheme)) {
    throw new UsageError(
      `'${address}' is no address. Write it as the browser shows it: https://www.example.com`,
    );
  }
  const { protocol, origin, pathname } = new URL(withScheme);
  if (protocol !== "https:" && protocol !== "http:") {
    throw new UsageError(`'${address}' is no web address; one begins with https://.`);
  }
  if (pathname !== "/") {
    throw new UsageError(`Name the site, not a page of it: ${origin} instead of ${address}`);
  }
  return origin;
}

function notThisKind(base: string, reason: string): Error {
  return new Error(
    `${base} is not a site of this kind: ${reason}.\nThe audit reads sites that this repository built; it finds their pages in ${places.sitemap.path}.`,
  );
}

/** The paths of all pages, in the sitemap's order; a sitemap index is followed one level. */
async function sitemapPaths(base: string, requests: Requests): Promise<string[]> {
  const robots = await requests.get(places.robots.path);
  const named =
    robots?.status === 200 ? /^sitemap:\s*(\S+)/im.exec(robots.body.toString("utf8"))?.[1] : undefined;
  const path = named && URL.canParse(named) ? new URL(named).pathname : places.sitemap.path;
  const first = await readSitemap(base, requests, path);
  const parts =
    first.kind === "sitemapindex"
      ? await Promise.all(first.entries.map(({ loc }) => readSitemap(base, requests, pathOf(loc, base))))
      : [first];
  const paths = parts.flatMap(({ entries }) => entries.map(({ loc }) => pathOf(loc, base)));
  if (paths.length === 0) throw notThisKind(base, `its sitemap ${path} lists no page`);
  return [...new Set(paths)];
}

async function readSitemap(base: string, requests: Requests, path: string) {
  const answer = await requests.get(path);
  if (answer?.status !== 200) {
    throw notThisKind(base, `${path} answers ${answer?.status ?? "nothing"}`);
  }
  const sitemap = parseSitemap(answer.body.toString("utf8"));
  if (sitemap.kind === undefined || sitemap.error) {
    throw notThisKind(base, `${path} is no sitemap${sitemap.error ? ` (${sitemap.error})` : ""}`);
  }
  return sitemap;
}

function pathOf(address: string, base: string): string {
  if (!URL.canParse(address)) throw notThisKind(base, `its sitemap lists '${address}', which is no address`);
  return new URL(address).pathname;
}

/** Every path of the site that its pages name: links, Markdown alternates, feeds and pictures. */
function namedBy(pages: BuiltPage[], origin: string): Set<string> {
  const addresses = pages.flatMap((page) =>
    [
      ...page.links.map(({ href }) => href),
      ...page.headLinks.map(({ href }) => href),
      ...page.images.map(({ src }) => src),
      page.meta.get("og:image") ?? "",
      ...page.nodes.flatMap(({ contentUrl, url }) =>
        [contentUrl, url].filter((value) => typeof value === "string"),
      ),
    ].flatMap((address) => {
      const url = URL.canParse(address, `${origin}${page.path}`)
        ? new URL(address, `${origin}${page.path}`)
        : undefined;
      return url?.origin === origin ? [url.pathname] : [];
    }),
  );
  return new Set(addresses);
}

function filesOf(requests: Requests): Pick<BuiltSite, "exists" | "file" | "weight"> {
  const found = (path: string) => {
    const answer = requests.known(path);
    return answer?.status === 200 ? answer : undefined;
  };
  return {
    exists: (path) => {
      const answer = requests.known(path);
      return answer && answer.status === 200;
    },
    file: (path) => found(path)?.body.toString("utf8"),
    weight: (path) => found(path)?.body.length,
  };
}

async function picturesOf(
  requests: Requests,
  pages: BuiltPage[],
  origin: string,
): Promise<BuiltSite["picture"]> {
  const pictures = new Map<string, Picture>();
  for (const path of namedBy(pages, origin)) {
    const answer = picturePath.test(path) ? requests.known(path) : undefined;
    const picture = answer?.status === 200 ? await pictureOf(answer.body) : undefined;
    if (picture) pictures.set(path, picture);
  }
  return (path) => pictures.get(path);
}

function redirectsOf(requests: Requests, pages: BuiltPage[], origin: string): Map<string, string> {
  return new Map(
    [...namedBy(pages, origin)].flatMap((path): [string, string][] => {
      const answer = requests.known(path);
      return answer && answer.status >= 300 && answer.status < 400 && answer.leadsTo
        ? [[path, answer.leadsTo.pathname]]
        : [];
    }),
  );
}
