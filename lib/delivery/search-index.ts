/** The search index of the site, made by Pagefind from the pages as Next prerendered them. */

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { places } from "../site/addresses.ts";
import { below, type Delivery, type PageDelivery } from "./collect.ts";
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
const programs = /\.js$|^wasm\./;

/** Pagefind's memory grows faster than its pages: among eleven thousand it needed more than the rest of the build together. */
const pagesOfAnIndex = 2_500;

/** Lists the further indexes, where there are any: the folder of each, and the one language of its pages. */
export const furtherIndexes = `${places.searchIndex.path}further.json`;

/** A page of the index, and the language that it is in, as its `<html lang>` says it. */
export interface SearchedPage extends Pick<PageDelivery, "path" | "source"> {
  language: string;
}

/**
 * The files of the index, to be delivered below `/pagefind/`; of a large site several indexes, which the browser asks all. A
 * page takes part where its `<main>` has `data-pagefind-body`; pages are read one at a time.
 *
 * Pagefind keeps languages apart, but in an index that lacks the language of the page that asks it answers in another one: the first index
 * has all languages, each further one only one of them.
 *
 * @param folder where the files are made
 * @param most pages of one language in an index
 * @throws DeliveryError naming the page that Pagefind cannot read
 */
export async function searchIndex(
  pages: readonly SearchedPage[],
  folder = join(".cache", "search"),
  most = pagesOfAnIndex,
): Promise<{ files: Delivery[]; pages: number }> {
  rmSync(folder, { recursive: true, force: true });
  const languages = [...Map.groupBy(pages, ({ language }) => language)];
  const further = languages.flatMap(([language, all]) =>
    partsOf(all.slice(most), most).map((part) => ({ language, part })),
  );
  const root = places.searchIndex.path.slice(0, -1);
  const indexes = [
    { place: root, part: languages.flatMap(([, all]) => all.slice(0, most)) },
    ...further.map(({ part }, index) => ({ place: `${root}/${index + 2}`, part })),
  ];
  const files: Delivery[] = [];
  try {
    for (const { place, part } of indexes) {
      for (const file of await oneIndex(part, join(folder, place), place)) {
        const name = file.target.slice(place.length + 1);
        if (!interfaces.test(name) && !(place !== root && programs.test(name))) files.push(file);
      }
    }
  } finally {
    await close();
  }
  const listed = further.map(({ language }, index) => ({ folder: `${root}/${index + 2}/`, language }));
  files.push({ kind: "text", target: furtherIndexes, text: JSON.stringify(listed) });
  return { files, pages: files.filter(({ target }) => target.includes("/fragment/")).length };
}

function partsOf<Item>(items: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
}

/** Makes one index in a folder; its files, to be delivered at an address. */
async function oneIndex(
  pages: readonly SearchedPage[],
  folder: string,
  address: string,
): Promise<Delivery[]> {
  const { index, errors } = await createIndex({ excludeSelectors: passedOver });
  if (!index) throw new DeliveryError(`Pagefind did not start: ${errors.join("; ")}`);
  for (const { path, source } of pages) {
    const { errors: faults } = await index.addHTMLFile({
      url: path,
      content: upToMain(readFileSync(source, "utf8")),
    });
    if (faults.length > 0) throw new DeliveryError(`${path}: search cannot read it: ${faults.join("; ")}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0)
    throw new DeliveryError(`The search's index cannot be written: ${written.errors.join("; ")}`);
  await index.deleteIndex();
  return below(folder, address);
}
