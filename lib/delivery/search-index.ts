/** The search index of the site, made by Pagefind from the pages as Next prerendered them. */

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { places } from "../site/addresses.ts";
import { below, type Delivery } from "./collect.ts";
import { DeliveryError } from "./delivery-error.ts";

/** What a page repeats or only points to; it would make every page a result for the words of its neighbors. */
export const passedOver = [
  ".breadcrumbs",
  ".toc",
  ".related",
  ".cta",
  ".note",
  ".sources",
  ".kicker:not([data-pagefind-filter])",
  "form",
];

/**
 * Only `<main>` is read; what Next lets follow is twice as long, and would be sent and parsed for nothing. Its end tag stays:
 * without it Pagefind drops what `<main>` says of the page's kind.
 */
function upToMain(html: string): string {
  const end = "</main>";
  const at = html.lastIndexOf(end);
  return at < 0 ? html : html.slice(0, at + end.length);
}

/** Pagefind also writes user interfaces of its own; ours is components/search. */
const interfaces = /^pagefind-(?!entry\.json|worker\.js)|^wasm\.unknown/;

/** Only the first index brings the program that reads them all. */
const programs = /\.js$|\/wasm\.[^/]*$/;

/** Pagefind's memory grows faster than its pages: among eleven thousand it needed more than the rest of the build together. */
const pagesOfAnIndex = 2_500;

/** Lists the further indexes, where there are any: the folder of each, and the one language of its pages. */
export const furtherIndexes = `${places.searchIndex.path}further.json`;

/** A page of the index, and the language that it is in, as its `<html lang>` says it. */
export interface SearchedPage {
  path: string;
  language: string;
}

export interface SearchIndex {
  /**
   * @param sources the files that Next has rendered meanwhile, by the paths of their pages
   * @returns the files of the index, to be delivered below `/pagefind/`, and how many pages are in it
   * @throws DeliveryError naming the page that Pagefind cannot read
   */
  finish(sources: ReadonlyMap<string, string>): Promise<{ files: Delivery[]; pages: number }>;
  /** Ends Pagefind's process, whether the index is finished or not. */
  close(): Promise<unknown>;
}

type Sources = ReadonlyMap<string, string>;

/**
 * Begins the index of a site while its pages are still rendered: what is not rendered again is read at once. Of a large site it makes
 * several, which the browser asks all. A page takes part where its `<main>` has `data-pagefind-body`; pages are read one at a time.
 *
 * Pagefind keeps languages apart, but in an index that lacks the language of the page that asks it answers in another one: the first index
 * has all languages, each further one only one of them.
 *
 * @param pages in any order: the index follows that of their paths
 * @param unchanged the files of the pages that will not be rendered again, by their paths
 * @param folder where the files are made
 * @param most pages of one language in an index
 */
export function searchIndex(
  pages: readonly SearchedPage[],
  unchanged: Sources,
  folder = join(".cache", "search"),
  most = pagesOfAnIndex,
): SearchIndex {
  const sorted = [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
  const languages = [...Map.groupBy(sorted, ({ language }) => language)];
  const further = languages.flatMap(([language, all]) =>
    partsOf(all.slice(most), most).map((part) => ({ language, part })),
  );
  const root = places.searchIndex.path.slice(0, -1);
  const first = languages.flatMap(([, all]) => all.slice(0, most));
  const begun = begin(first, unchanged);
  // Told where it is awaited, after rendering.
  begun.catch(() => undefined);
  const finish = async (sources: Sources) => {
    rmSync(folder, { recursive: true, force: true });
    const changed = first.filter(({ path }) => !unchanged.has(path));
    const files = await written(await read(await begun, changed, sources), folder, root);
    for (const [index, { part }] of further.entries()) {
      // One after another, so that no two take their memory at once.
      const own = await written(
        await read(await emptyIndex(), part, sources),
        folder,
        `${root}/${index + 2}`,
      );
      files.push(...own.filter(({ target }) => !programs.test(target)));
    }
    const listed = further.map(({ language }, index) => ({ folder: `${root}/${index + 2}/`, language }));
    files.push({ kind: "text", target: furtherIndexes, text: JSON.stringify(listed) });
    return { files, pages: files.filter(({ target }) => target.includes("/fragment/")).length };
  };
  return { finish, close };
}

function partsOf<Item>(items: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
}

async function emptyIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: passedOver });
  if (!index) throw new DeliveryError(`Pagefind did not start: ${errors.join("; ")}`);
  return index;
}

/**
 * An index in which each page has its place: a page that is read once more takes its own again, so the index of a build that renders some
 * pages only is that of a build that renders all.
 */
async function begin(pages: readonly SearchedPage[], unchanged: Sources): Promise<PagefindIndex> {
  const index = await emptyIndex();
  if (unchanged.size === 0) return index;
  for (const { path } of pages) {
    const source = unchanged.get(path);
    await add(index, path, source === undefined ? "<main></main>" : upToMain(readFileSync(source, "utf8")));
  }
  return index;
}

async function read(
  index: PagefindIndex,
  pages: readonly SearchedPage[],
  sources: Sources,
): Promise<PagefindIndex> {
  for (const { path } of pages) {
    const source = sources.get(path);
    if (source === undefined) throw new DeliveryError(`${path} was not rendered, so nobody would find it.`);
    await add(index, path, upToMain(readFileSync(source, "utf8")));
  }
  return index;
}

async function add(index: PagefindIndex, path: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: path, content });
  if (errors.length > 0) throw new DeliveryError(`${path}: search cannot read it: ${errors.join("; ")}`);
}

/** Writes an index into a folder; its files, to be delivered at an address. */
async function written(index: PagefindIndex, folder: string, address: string): Promise<Delivery[]> {
  const place = join(folder, address);
  const { errors } = await index.writeFiles({ outputPath: place });
  if (errors.length > 0)
    throw new DeliveryError(`The search's index cannot be written: ${errors.join("; ")}`);
  await index.deleteIndex();
  return below(place, address).filter(({ target }) => !interfaces.test(target.slice(address.length + 1)));
}
