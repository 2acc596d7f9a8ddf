/** Writing into `out/`: what is there already with the same bytes stays untouched, its date and so its ETag included. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";
import { firstFlight, headersOfPage } from "./first-flight.ts";
import { isCompressed } from "./headers.ts";

const encodings = [".br", ".gz"] as const;

export type Written = "written" | "unchanged";

/**
 * Writes a file with its compressed copies. A reader sees the old file or the new one, never part of one.
 *
 * @param pages how many pages the site has, which decides how long each may take to compress
 */
export function writeDelivered(file: string, body: Buffer, pages = 1): Written {
  if (isDelivered(file) && statSync(file).size === body.length && readFileSync(file).equals(body))
    return "unchanged";
  for (const encoding of encodings) rmSync(`${file}${encoding}`, { force: true });
  writeFileAtomic(file, body);
  const forms = [file];
  if (isCompressed(file)) {
    writeFileAtomic(`${file}.gz`, gzipSync(body, { level: 9 }));
    writeFileAtomic(`${file}.br`, brotliOf(file, body, pages));
    forms.push(...encodings.map((encoding) => `${file}${encoding}`));
  }
  // One date for all, in whole seconds: a server may take Last-Modified from the file or from the compressed copy that it sends,
  // and one server rounds fractions of a second where another truncates them.
  const written = Math.floor(Date.now() / 1000);
  for (const form of forms) utimesSync(form, written, written);
  return "written";
}

/** Whether a file and every compressed copy it should have exist. */
export function isDelivered(file: string): boolean {
  return (
    existsSync(file) &&
    (!isCompressed(file) || encodings.every((encoding) => existsSync(`${file}${encoding}`)))
  );
}

/** Size and date of a file: `77138 1763900000000`. */
export function stateOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${size} ${mtimeMs}`;
}

/** What machines fetch, and no reader waits for. */
const background = /\.(?:md|xml|json|txt)$/;
/** From here on the highest quality would be most of a build (docs/decisions/0026-compression.md). */
const manyPages = 400;

/**
 * A file in Brotli (RFC 7932). On a site of very many pages a page that reaches a new visitor in one flight is compressed quickly: fewer
 * bytes would not bring it sooner.
 *
 * @param pages how many pages the site has
 */
export function brotliOf(file: string, body: Buffer, pages: number): Buffer {
  if (background.test(file)) return brotli(body, 9);
  if (!file.endsWith(".html") || pages <= manyPages) return brotli(body, constants.BROTLI_MAX_QUALITY);
  const quick = brotli(body, 9);
  return quick.length <= firstFlight - headersOfPage ? quick : brotli(body, 10);
}

/**
 * The smallest window that holds the whole file, as the power of two of its bytes (RFC 7932, 9.1). A larger one finds nothing more, and
 * getting its memory ready may take longer than compressing a text.
 */
function windowFor({ length }: Buffer): number {
  return Math.min(constants.BROTLI_DEFAULT_WINDOW, Math.max(16, Math.ceil(Math.log2(length + 16))));
}

function brotli(body: Buffer, quality: number): Buffer {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: windowFor(body),
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      // Distances in pairs (RFC 7932, section 4): pages repeat their markup at such, and come out a little smaller.
      [constants.BROTLI_PARAM_NPOSTFIX]: 1,
    },
  });
}

export function digestOf(...parts: (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("base64url");
}

/** Removes every file below a folder that is not in the list, then the folders that are empty. */
export function removeOthers(out: string, targets: Iterable<string>): void {
  const kept = new Set<string>();
  for (const target of targets) for (const ending of ["", ...encodings]) kept.add(`${target}${ending}`);
  const folders: string[] = [];
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) folders.push(path);
    else if (!kept.has(path.slice(out.length).split(sep).join("/"))) rmSync(path);
  }
  for (const folder of folders.sort((a, b) => b.length - a.length)) {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}
