/** The search index of the site, made by Pagefind from the pages as Next prerendered them. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Delivery } from "./collect.ts";
import { DeliveryError } from "./delivery-error.ts";

/** What a page repeats or only points to; it would make every page a result for the words of its neighbours. */
const passedOver = [
  ".crumbs",
  ".toc",
  ".related",
  ".neighbours",
  ".cta",
  ".note",
  ".marks",
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

const folder = join(".cache", "search");

/**
 * The files of the index, to be delivered below `/pagefind/`. A page takes part where its `<main>` has
 * `data-pagefind-body`; pages are read one at a time.
 *
 * @throws DeliveryError naming the page that Pagefind cannot read
 */
export async function searchIndex(
  deliveries: Iterable<Extract<Delivery, { kind: "page" }>>,
): Promise<{ files: Delivery[]; pages: number }> {
  const { index, errors } = await createIndex({ excludeSelectors: passedOver });
  if (!index) throw new DeliveryError(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    for (const { path, source } of deliveries) {
      const { errors: faults } = await index.addHTMLFile({
        url: path,
        content: upToMain(readFileSync(source, "utf8")),
      });
      if (faults.length > 0) throw new DeliveryError(`${path}: search cannot read it: ${faults.join("; ")}`);
    }
    rmSync(folder, { recursive: true, force: true });
    const made = (await index.getFiles()).files.filter(({ path }) => !interfaces.test(path));
    const files = made.map(({ path, content }): Delivery => {
      const source = join(folder, path);
      mkdirSync(dirname(source), { recursive: true });
      writeFileSync(source, content);
      return { kind: "copy", target: `/pagefind/${path}`, source };
    });
    return { files, pages: made.filter(({ path }) => path.startsWith("fragment/")).length };
  } finally {
    await close();
  }
}
