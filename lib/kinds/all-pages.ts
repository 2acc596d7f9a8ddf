import type { SiteContent } from "../content/site-content.ts";
import { kindNames, kinds } from "./kinds.ts";
import type { PageBase } from "./page.ts";
import type { KindName, Page } from "./pages.ts";

/**
 * Every page of the site, made lazily, so that iterating holds one body in memory and never all of them.
 *
 * @throws Error where two pages claim one address
 */
export function* allPages(siteContent: SiteContent): Generator<Page> {
  for (const make of makersOf(siteContent).values()) yield make();
}

/** A page with the content that it is made from. */
export interface PageOfEdition {
  page: Page;
  edition: SiteContent;
}

/** Every page in every language of the site, the first language's first; made lazily as {@link allPages} makes them. */
export function* allEditionsPages({ editions }: SiteContent): Generator<PageOfEdition> {
  for (const edition of editions) for (const page of allPages(edition)) yield { page, edition };
}

/** The page at an address, made without a look at the others; undefined where the site has none there. */
export function pageAt(siteContent: SiteContent, path: string): Page | undefined {
  return makersOf(siteContent).get(path)?.();
}

/** The same page in another language; undefined where that language does not have it. */
export function samePage(page: PageBase, edition: SiteContent): Page | undefined {
  const [{ routes }] = edition.editions;
  const found = pageAt(edition, page.addressBy(edition.routes));
  // What is not translated could share its file's name with something else in the other language.
  return found?.addressBy(routes) === page.addressBy(routes) ? found : undefined;
}

/** The edition that an address belongs to, by what it begins with: the first where no other's prefix does. */
export function editionOf({ editions }: SiteContent, path: string): SiteContent {
  return editions.find(({ prefix }) => prefix !== "" && path.startsWith(`${prefix}/`)) ?? editions[0];
}

/** Whether the site has a page at an address, without making it. */
export function hasPage(siteContent: SiteContent, path: string): boolean {
  return makersOf(siteContent).has(path);
}

/** The addresses of all pages, without making them. */
export function allPaths(siteContent: SiteContent): Iterable<string> {
  return makersOf(siteContent).keys();
}

/** The addresses of one kind's pages, in the order in which the site is walked. */
export function* pathsOf(siteContent: SiteContent, kind: KindName): Generator<string> {
  for (const make of kinds[kind].pages(siteContent)) yield make().path;
}

/** How to make the page of each address. What is kept of a page is its address, never the page with its body. */
const known = new WeakMap<SiteContent, Map<string, () => Page>>();

function makersOf(siteContent: SiteContent): Map<string, () => Page> {
  const kept = known.get(siteContent);
  if (kept) return kept;
  const makers = new Map<string, () => Page>();
  for (const make of pageMakers(siteContent)) {
    const page = make();
    const other = makers.get(page.path)?.();
    if (other) {
      throw new Error(
        `Two pages claim ${page.path}: '${other.title}' and '${page.title}'. Rename one of the files, or give it a permalink.`,
      );
    }
    const { prefix } = editionOf(siteContent, page.path);
    if (prefix !== siteContent.prefix) {
      throw new Error(
        `'${page.title}' claims ${page.path}, ${prefix === "" ? "outside the addresses of its language" : `where the addresses in another language are`}. Rename its file, or give it another permalink.`,
      );
    }
    makers.set(page.path, make);
  }
  known.set(siteContent, makers);
  return makers;
}

function* pageMakers(siteContent: SiteContent): Generator<() => Page> {
  for (const name of kindNames) yield* kinds[name].pages(siteContent);
}
