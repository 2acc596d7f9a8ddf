import type { Library } from "../content/library.ts";
import { articlePage } from "./article-page.ts";
import {
  calculatorPage,
  hubPage,
  hubs,
  plainDocuments,
  plainPage,
  servicePage,
  termPage,
} from "./content-pages.ts";
import { fitPage } from "./fit-page.ts";
import { articlesIn, authorPage, blogPage, categoryPage, pagesFor } from "./list-pages.ts";
import type { Page } from "./page.ts";

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
  yield () => plainPage(library, library.get("pages", "home"));
  for (let page = 1; page <= pagesFor(library.articles); page += 1) yield () => blogPage(library, page);
  for (const category of library.all("categories")) {
    const count = pagesFor(articlesIn(library, category));
    for (let page = 1; page <= count; page += 1) yield () => categoryPage(library, category, page);
  }
  for (const article of library.articles) yield () => articlePage(library, article);
  for (const person of library.all("people")) yield () => authorPage(library, person);
  for (const document of plainDocuments(library)) yield () => plainPage(library, document);
  yield () => plainPage(library, library.get("pages", "thanks"));
  yield () => calculatorPage(library);
  for (const comparison of library.all("comparisons")) yield () => fitPage(library, comparison);
  for (const hub of hubs) yield () => hubPage(library, hub);
  for (const service of library.all("services")) yield () => servicePage(library, service);
  for (const term of library.all("glossary")) yield () => termPage(library, term);
}
