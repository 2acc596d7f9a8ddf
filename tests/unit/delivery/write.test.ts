import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { firstFlight, headersOfPage } from "#lib/delivery/first-flight.ts";
import { brotliOf, writeDelivered } from "#lib/delivery/write.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

let out = "";

beforeEach(() => {
  out = temporaryFolder("written");
});

test("a text gets two compressed copies of the same bytes, and stays untouched when it is written again", () => {
  const file = join(out, "index.html");
  const body = Buffer.from("<p>It’s so.</p>".repeat(50));
  expect(writeDelivered(file, body)).toBe("written");
  expect(brotliDecompressSync(readFileSync(`${file}.br`))).toEqual(body);
  expect(gunzipSync(readFileSync(`${file}.gz`))).toEqual(body);
  const { ino, mtimeMs } = statSync(file);
  expect(mtimeMs % 1000).toBe(0);
  for (const encoding of [".br", ".gz"]) expect(statSync(`${file}${encoding}`).mtimeMs).toBe(mtimeMs);
  expect(writeDelivered(file, body)).toBe("unchanged");
  expect(statSync(file).ino).toBe(ino);
});

/** Words that repeat as little as wanted, so that a text is as long in Brotli as wanted. */
function textOf(words: number): Buffer {
  let state = 7;
  const next = () => {
    state = Math.imul(state, 1_103_515_245) + 12_345;
    return (state >>> 8) % 40_000;
  };
  return Buffer.from(Array.from({ length: words }, () => `word${next()}`).join(" "));
}

const lengthAt = (body: Buffer, quality: number) =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: Math.max(16, Math.ceil(Math.log2(body.length + 16))),
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_NPOSTFIX]: 1,
    },
  }).length;

test("a page is compressed as far as it goes; what machines fetch, quickly", () => {
  const body = textOf(2000);
  expect(lengthAt(body, 11)).toBeLessThan(lengthAt(body, 9));
  expect(brotliOf("/about/index.html", body, 98)).toHaveLength(lengthAt(body, 11));
  expect(brotliOf("/scripts/search.js", body, 1100)).toHaveLength(lengthAt(body, 11));
  for (const file of ["/about.md", "/feed.xml", "/graph.json", "/llms.txt"])
    expect(brotliOf(file, body, 98)).toHaveLength(lengthAt(body, 9));
});

test("on a site of very many pages one that fits the first flight is compressed quickly, a longer one further", () => {
  const [short, long] = [textOf(2000), textOf(9000)];
  expect(lengthAt(short, 9)).toBeLessThan(firstFlight - headersOfPage);
  expect(brotliOf("/about/index.html", short, 1100)).toHaveLength(lengthAt(short, 9));
  expect(lengthAt(long, 10)).toBeGreaterThan(firstFlight);
  expect(lengthAt(long, 10)).toBeLessThan(lengthAt(long, 9));
  expect(brotliOf("/about/index.html", long, 1100)).toHaveLength(lengthAt(long, 10));
});
