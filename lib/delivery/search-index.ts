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

/** Names the further indexes, where there are any: addresses of folders. */
export const furtherIndexes = `${places.searchIndex.path}further.json`;

/**
 * The files of the index, to be delivered below `/pagefind/`; of a large site several indexes, which the browser asks all. A
 * page takes part where its `<main>` has `data-pagefind-body`; pages are read one at a time.
 *
 * @param folder where the files are made
 * @param most pages of one index
 * @throws DeliveryError naming the page that Pagefind cannot read
 */
export async function searchIndex(
  deliveries: readonly PageDelivery[],
  folder = join(".cache", "search"),
  most = pagesOfAnIndex,
): Promise<{ files: Delivery[]; pages: number }> {
  rmSync(folder, { recursive: true, force: true });
  const further: string[] = [];
  const files: Delivery[] = [];
  try {
    for (let from = 0; from < deliveries.length; from += most) {
      const root = places.searchIndex.path.slice(0, -1);
      const place = from === 0 ? root : `${root}/${from / most + 1}`;
      if (from > 0) further.push(`${place}/`);
      for (const file of await oneIndex(deliveries.slice(from, from + most), join(folder, place), place)) {
        const name = file.target.slice(place.length + 1);
        if (!interfaces.test(name) && !(from > 0 && programs.test(name))) files.push(file);
      }
    }
  } finally {
    await close();
  }
  files.push({ kind: "text", target: furtherIndexes, text: JSON.stringify(further) });
  return { files, pages: files.filter(({ target }) => target.includes("/fragment/")).length };
}

/** Makes one index in a folder; its files, to be delivered at an address. */
async function oneIndex(
  pages: readonly PageDelivery[],
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
