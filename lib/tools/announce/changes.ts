/** Which addresses changed since the last announcement, by digests of what their pages say. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeFileAtomic } from "../../shared/write-file-atomic.ts";
import { siteFiles } from "../../site/addresses.ts";
import { parseSitemap } from "../audit/site/sitemap-addresses.ts";

/** The digest of each address's content. */
export type Digests = Map<string, string>;

const stored = z.record(z.string(), z.string());

/**
 * The digests of a built site: of each page's Markdown alternate, which changes when the words do and not when a style or a
 * menu does.
 *
 * @throws Error where the folder holds no built site
 */
export function builtDigests(out: string): Digests {
  const index = join(out, siteFiles.sitemap());
  if (!existsSync(index)) throw new Error(`There is no built site in ${out}/. Run: npm run build`);
  const digests: Digests = new Map();
  for (const url of pagesOf(out, readFileSync(index, "utf8"))) {
    const markdown = readFileSync(join(out, siteFiles.markdown(decodeURIComponent(new URL(url).pathname))));
    digests.set(url, createHash("sha256").update(markdown).digest("hex").slice(0, 16));
  }
  return digests;
}

function pagesOf(out: string, text: string): string[] {
  const { kind, entries } = parseSitemap(text);
  const addresses = entries.map(({ loc }) => loc);
  if (kind === "urlset") return addresses;
  return addresses.flatMap((part) => pagesOf(out, readFileSync(join(out, new URL(part).pathname), "utf8")));
}

/** The digests that were announced; empty before the first time. */
export function readDigests(file: string): Digests {
  if (!existsSync(file)) return new Map();
  try {
    return new Map(Object.entries(stored.parse(JSON.parse(readFileSync(file, "utf8")))));
  } catch {
    throw new Error(`${file} cannot be read. Delete it; the next announcement then names every address.`);
  }
}

export function writeDigests(file: string, digests: Digests): void {
  writeFileAtomic(file, `${JSON.stringify(Object.fromEntries(digests), null, 1)}\n`);
}

/** New, changed and gone addresses, in order. Removed addresses are announced too, so that search engines drop them. */
export function changedAddresses(before: Digests, now: Digests): string[] {
  const changed = [...now].filter(([url, digest]) => before.get(url) !== digest).map(([url]) => url);
  const gone = [...before.keys()].filter((url) => !now.has(url));
  return [...changed, ...gone].sort();
}
