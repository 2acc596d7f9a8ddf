/** Reads a running site over HTTP: its sitemap, the pages it lists, and what those name. */
import { UsageError } from "../../../shared/usage-error.ts";
import { type Place, places } from "../../../site/addresses.ts";
import { type BuiltPage, readBuiltPage } from "./built-page.ts";
import type { BuiltSite, Picture } from "./built-site.ts";
import { originOf, pictureOf } from "./read-folder.ts";
import { makeRequests, type Requests } from "./requests.ts";
import { parseSitemap } from "./sitemap-addresses.ts";

export interface CrawlOptions {
  /** The maximum number of pages to read. */
  limit: number;
  /** Milliseconds between two requests. */
  pause: number;
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
 * @throws UsageError where the address is not one of a site
 * @throws Error where it cannot be reached, or is not a site of this kind; the message says which
 */
export async function readAddress(address: string, { limit, pause }: CrawlOptions): Promise<BuiltSite> {
  const base = baseOf(address);
  const requests = makeRequests(base, { pause, most: 200 + limit * requestsPerPage });
  const paths = (await sitemapPaths(base, requests)).slice(0, limit);
  await requests.getAll(paths);
  const pages = paths.flatMap((path) => {
    const answer = requests.known(path);
    return answer?.status === 200 && answer.type.includes("html")
      ? [readBuiltPage(path, answer.body.toString("utf8"))]
      : [];
  });
  if (pages.every(({ graphs }) => graphs.length === 0)) {
    throw notThisKind(base, `none of the ${paths.length} pages of its sitemap has a JSON-LD graph`);
  }
  const origin = originOf(pages);
  await requests.getAll([...files, missingPath, ...namedBy(pages, origin)]);
  const missing = await requests.get(missingPath);
  return {
    origin,
    pages,
    errorPage:
      missing?.status === 404 ? readBuiltPage(missingPath, missing.body.toString("utf8")) : undefined,
    ...filesOf(requests),
    picture: await picturesOf(requests, pages, origin),
    redirects: redirectsOf(requests, pages, origin),
  };
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
    const picture = answer?.status === 200 ? await pictureOf(answer.body, answer.body.length) : undefined;
    if (picture) pictures.set(path, picture);
  }
  return (path) => pictures.get(path);
}

function redirectsOf(requests: Requests, pages: BuiltPage[], origin: string): Map<string, string> {
  return new Map(
    [...namedBy(pages, origin)].flatMap((path): [string, string][] => {
      const answer = requests.known(path);
      return answer && answer.status >= 300 && answer.status < 400 && answer.location
        ? [[path, answer.location]]
        : [];
    }),
  );
}
