/** The page that an address means and does not name: a file's path, another system's address, other capitals, a missing slash. */
import { defaultRoutes, places } from "../../../site/addresses.ts";
import { pathOf } from "../addresses.ts";
import type { CheckedDocument } from "../document.ts";
import { documentOf, type Site } from "../site.ts";
import { closest } from "../suggest.ts";

export interface Meant {
  path: string;
  /** Only this page can be meant. */
  sure: boolean;
}

export const withSlash = (path: string): string =>
  /\.[a-z0-9]+$/i.test(path) || path.endsWith("/") ? path : `${path}/`;

/** Feeds as WordPress and others have them. */
const feeds =
  /^\/(?:blog\/)?(?:feed|rss|atom|feed\.rss|rss\.xml|index\.xml|index\.rss)\/?(?:(?:rss2?|atom|feed)\/?)?$/i;

/**
 * @param path from the slash on, as written, dots and double slashes included
 * @param query with its `?`; empty where there is none
 */
export function meantTarget(
  path: string,
  query: string,
  from: CheckedDocument,
  site: Site,
): Meant | undefined {
  const search = /^\?s=(.*)/.exec(query)?.[1];
  if (path === places.home.path && search !== undefined)
    return { path: `${defaultRoutes.search()}?q=${search}`, sure: true };
  if (path === places.home.path && query !== "") return undefined;
  const plain = path.replace(/^[./\\]+/, "/").replace(/[/\\]+/g, "/");
  const named = documentNamed(plain, from, site);
  if (named) return { path: named, sure: true };
  const page = withSlash(
    plain
      .replace(/(?:^|\/)(?:index|default)\.(?:html?|php|aspx?)$/i, "/")
      .replace(/\.(?:mdx?|html?|php|aspx?|jsp)$/i, ""),
  );
  const paths = [...site.byPath.keys()].filter(
    (known) => known.endsWith("/") || site.byPath.get(known)?.document === undefined,
  );
  const exact = paths.find((known) => known === page) ?? only(paths, page);
  if (exact) return { path: exact, sure: true };
  if (feeds.test(plain)) return { path: defaultRoutes.feed("rss"), sure: false };
  const pages = paths.filter((known) => known.endsWith("/") && known !== places.home.path);
  const last = page.split("/").at(-2) ?? "";
  const below =
    last.length > 3 ? pages.filter((known) => known.split("/").at(-2) === last.toLowerCase()) : [];
  const guess =
    (below.length === 1 ? below[0] : undefined) ?? closest(page, pages) ?? beginsAlike(page, pages);
  return guess === undefined ? undefined : { path: guess, sure: false };
}

/** The one path that is the same but for capitals. */
function only(paths: readonly string[], wanted: string): string | undefined {
  const alike = paths.filter((known) => known.toLowerCase() === wanted.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}

/** `../pages/about.mdx`, `content/articles/x.mdx`, or `x.mdx` beside the text: a file in place of its page. */
function documentNamed(path: string, from: CheckedDocument, site: Site): string | undefined {
  const [, folder, id, ending] =
    /^\/(?:content\/)?(?:([a-z-]+)\/)?([^/]+?)(\.(?:mdx?|ya?ml))?\/?$/i.exec(path) ?? [];
  if (folder === undefined && ending === undefined) return undefined;
  const wanted = folder ?? from.source.collection;
  const document = documentOf(site, wanted, id);
  return document && pathOf(document);
}

/** The only page that begins as an address does: /pricing/ for /price/. */
function beginsAlike(path: string, pages: readonly string[]): string | undefined {
  const beginning = path.replace(/\/$/, "").slice(0, Math.max(5, path.length - 3));
  const alike = pages.filter((other) => other.startsWith(beginning) && /^\/[^/]+\/$/.test(other));
  return path.length > 5 && alike.length === 1 ? alike[0] : undefined;
}
