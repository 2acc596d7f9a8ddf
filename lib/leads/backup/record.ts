/**
 * One file of a backup: pages of a SQLite file, all of them or those that have changed since the file before. It is gzip over a line of
 * JSON, each page after its number (32 bits, big-endian, counted from 1), and, after the number 0, the digest of the whole state. A
 * file that is cut off lacks its end, and one whose predecessor is missing begins from another state: neither is ever taken for whole.
 */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { BackupError } from "#lib/leads/backup/backup-error.ts";

/** What a SQLite file holds, page by page. */
export interface PageState {
  readonly pageSize: number;
  /** SHA-256 of each page, in hexadecimal. */
  readonly pages: readonly string[];
}

const headSchema = z.object({
  version: z.literal(1),
  pageSize: z.int().min(512).max(65_536),
  /** The digest of the state that the pages change; null where they are all pages. */
  before: z.string().nullable(),
  /** How many pages the file has afterward. */
  pages: z.int().min(1),
});
type Head = z.infer<typeof headSchema>;

const digestBytes = 32;
/** Pages that are read from the disk at once. */
const pagesAtOnce = 64;
/** This program writes no longer first line. */
const longestHead = 1_000;

/**
 * Writes a record, to the disk and not only to the system's cache.
 *
 * @param snapshot a consistent copy of the database that nobody writes to
 * @param before the state of the record before, or undefined to write every page
 * @returns the state, and how many pages were written
 */
export async function writeRecord(
  snapshot: string,
  target: string,
  before: PageState | undefined,
): Promise<{ readonly state: PageState; readonly written: number }> {
  const { pageSize, count } = await shapeOf(snapshot);
  const pages: string[] = [];
  let written = 0;
  async function* record() {
    const head: Head = { version: 1, pageSize, before: before ? digestOf(before.pages) : null, pages: count };
    yield Buffer.from(`${JSON.stringify(head)}\n`);
    for await (const page of pagesOf(snapshot, pageSize)) {
      const digest = sha256(page).toString("hex");
      pages.push(digest);
      if (before?.pages[pages.length - 1] === digest) continue;
      written += 1;
      yield numbered(pages.length, page);
    }
    yield numbered(0, Buffer.from(digestOf(pages), "hex"));
  }
  await pipeline(record, createGzip(), createWriteStream(target, { flags: "wx", mode: 0o600, flush: true }));
  return { state: { pageSize, pages }, written };
}

/**
 * Reads a record to its end.
 *
 * @param before the state that the record before left; undefined where this has to be the first
 * @param take what is done with each page, at its offset in the file
 * @returns the state afterward, which is proven
 * @throws BackupError where the file is cut off or damaged, or does not follow `before`
 */
export async function readRecord(
  path: string,
  before: PageState | undefined,
  take: (page: Buffer, offset: number) => Promise<void> | void,
): Promise<PageState> {
  const pages = [...(before?.pages ?? [])];
  let head: Head | undefined;
  let end: Buffer | undefined;
  const parse = async (chunks: AsyncIterable<Buffer>) => {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of chunks) {
      rest = Buffer.concat([rest, chunk]);
      if (head === undefined) {
        const line = rest.indexOf("\n");
        if (line < 0 && rest.length < longestHead) continue;
        head = headSchema.parse(JSON.parse(rest.subarray(0, line).toString()));
        rest = rest.subarray(line + 1);
      }
      for (let size = entrySize(rest, head); size <= rest.length; size = entrySize(rest, head)) {
        const number = rest.readUInt32BE(0);
        const body = rest.subarray(4, size);
        rest = rest.subarray(size);
        if (number === 0) end = body;
        else {
          pages[number - 1] = sha256(body).toString("hex");
          await take(body, (number - 1) * head.pageSize);
        }
      }
    }
  };
  try {
    await pipeline(createReadStream(path), createGunzip(), parse);
  } catch (error) {
    throw new BackupError(`${path} is cut off or damaged (${reasonOf(error)})`);
  }
  if (head === undefined || end === undefined) throw new BackupError(`${path} is cut off`);
  if (head.before !== (before === undefined ? null : digestOf(before.pages)))
    throw new BackupError(
      `${path} does not follow the file before it: one between them is missing, or belongs to another database`,
    );
  pages.length = head.pages;
  if (digestOf(pages) !== end.toString("hex"))
    throw new BackupError(`${path} is damaged: its pages are not those that were written`);
  return { pageSize: head.pageSize, pages };
}

/** Bytes of the entry that begins here; more than there can be where its number has not arrived yet. */
function entrySize(rest: Buffer, { pageSize }: Head): number {
  if (rest.length < 4) return Number.POSITIVE_INFINITY;
  return 4 + (rest.readUInt32BE(0) === 0 ? digestBytes : pageSize);
}

function numbered(number: number, body: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return Buffer.concat([bytes, body]);
}

/** https://sqlite.org/fileformat.html#page_size */
async function shapeOf(path: string): Promise<{ readonly pageSize: number; readonly count: number }> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 16);
    const pageSize = buffer.readUInt16BE(0) === 1 ? 65_536 : buffer.readUInt16BE(0);
    return { pageSize, count: (await file.stat()).size / pageSize };
  } finally {
    await file.close();
  }
}

async function* pagesOf(path: string, pageSize: number): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: pageSize * pagesAtOnce })) {
    for (let at = 0; at < chunk.length; at += pageSize) yield chunk.subarray(at, at + pageSize);
  }
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function digestOf(pages: readonly string[]): string {
  const hash = createHash("sha256");
  for (const page of pages) hash.update(page);
  return hash.digest("hex");
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "not a backup of leads";
}
