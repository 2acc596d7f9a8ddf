import type { Library } from "../content/library.ts";
import { kindNames, kinds } from "./kinds.ts";
import type { KindName, Page } from "./pages.ts";

/**
 * Every page of the site, one at a time: whoever walks it holds one body, never the corpus.
 *
 * @throws Error where two pages claim one address
 */
export function* allPages(library: Library): Generator<Page> {
  for (const make of makersOf(library).values()) yield make();
}

/** The page at an address, made without a look at the others; undefined where the site has none there. */
export function pageAt(library: Library, path: string): Page | undefined {
  return makersOf(library).get(path)?.();
}

/** The addresses of one kind's pages, in the order in which the site is walked. */
export function* pathsOf(library: Library, kind: KindName): Generator<string> {
  for (const make of kinds[kind].pages(library)) yield make().path;
}

/** How to make the page of each address. What is kept of a page is its address, never the page with its body. */
const known = new WeakMap<Library, Map<string, () => Page>>();

function makersOf(library: Library): Map<string, () => Page> {
  const kept = known.get(library);
  if (kept) return kept;
  const makers = new Map<string, () => Page>();
  for (const make of pageMakers(library)) {
    const page = make();
    const other = makers.get(page.path)?.();
    if (other) {
      throw new Error(
        `Two pages claim ${page.path}: '${other.title}' and '${page.title}'. Rename one of the files, or give it a permalink.`,
      );
    }
    makers.set(page.path, make);
  }
  known.set(library, makers);
  return makers;
}

function* pageMakers(library: Library): Generator<() => Page> {
  for (const name of kindNames) yield* kinds[name].pages(library);
}
