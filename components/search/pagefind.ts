/** The part of Pagefind's browser API that the search uses (pagefind.app/docs/api), loaded from the built index. */
import { searchFolder } from "#lib/site/addresses.ts";

export interface FoundSection {
  title: string;
  url: string;
  /** HTML: text with `<mark>` around the words found. */
  excerpt: string;
}

export interface FoundPage extends FoundSection {
  kind: string;
  /** Sections of the page that hold the words, the best first. */
  sections: FoundSection[];
}

export interface Found {
  /** How many pages hold the words, under the filters chosen. */
  count: number;
  /** How many there would be for each kind and section, were it chosen. */
  counts: Filters;
  /** Reads the pages from one rank to another; each is a small file of its own. */
  read: (from: number, to: number) => Promise<FoundPage[]>;
}

/** Filter name to value to number of pages. */
export type Filters = Record<string, Record<string, number>>;

interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: FoundSection[];
}

interface Pagefind {
  init: () => Promise<void>;
  mergeIndex: (folder: string) => Promise<void>;
  filters: () => Promise<Filters>;
  search: (
    term: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: { data: () => Promise<Fragment> }[]; totalFilters: Filters }>;
}

const address = `${searchFolder}pagefind.js`;
/** The further indexes of a large site, each of one language (lib/delivery/search-index.ts). */
const further = `${searchFolder}further.json`;
let loading: Promise<Pagefind> | undefined;
let tries = 0;

/** Loads Pagefind once; a failed try (offline, say) can be repeated. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  tries += 1;
  // A browser remembers a module that did not load; under another address it asks again.
  const [pagefind, indexes]: [Pagefind, { folder: string; language: string }[]] = await Promise.all([
    import(tries === 1 ? address : `${address}?${tries}`),
    fetch(further).then((response) => response.json()),
  ]);
  await pagefind.init();
  const { lang } = document.documentElement;
  const own = indexes.filter(({ language }) => language === lang);
  await Promise.all(own.map(({ folder }) => pagefind.mergeIndex(folder)));
  // Without the list of all filters, an answer counts none.
  await pagefind.filters();
  return pagefind;
}

/** The pages that hold a text's words, best first. */
export async function find(text: string, filters: Record<string, string>): Promise<Found> {
  const pagefind = await loadPagefind();
  const { results, totalFilters } = await pagefind.search(text, { filters });
  return {
    count: results.length,
    counts: totalFilters,
    read: (from, to) => Promise.all(results.slice(from, to).map(async ({ data }) => pageOf(await data()))),
  };
}

function pageOf({ url, excerpt, meta, filters, sub_results: sections }: Fragment): FoundPage {
  return {
    title: meta.title ?? url,
    url,
    excerpt,
    kind: filters.kind?.[0] ?? "",
    sections: sections.filter((section) => section.url !== url),
  };
}
