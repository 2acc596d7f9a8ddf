import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { qualityFor, writeDelivered } from "#lib/delivery/write.ts";

let out = "";

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "written-"));
});

afterEach(() => rmSync(out, { recursive: true, force: true }));

test("a text gets two twins that hold the same bytes, and stays untouched when it is written again", () => {
  const file = join(out, "index.html");
  const body = Buffer.from("<p>It’s so.</p>".repeat(50));
  expect(writeDelivered(file, body)).toBe("written");
  expect(brotliDecompressSync(readFileSync(`${file}.br`))).toEqual(body);
  expect(gunzipSync(readFileSync(`${file}.gz`))).toEqual(body);
  const { ino, mtimeMs } = statSync(file);
  expect(mtimeMs % 1000).toBe(0);
  for (const twin of [".br", ".gz"]) expect(statSync(`${file}${twin}`).mtimeMs).toBe(mtimeMs);
  expect(writeDelivered(file, body)).toBe("unchanged");
  expect(statSync(file).ino).toBe(ino);
});

test("a page is compressed as far as it goes, on a site of very many pages a little less; what machines fetch, quickly", () => {
  expect(qualityFor("/about/index.html", 98)).toBe(11);
  expect(qualityFor("/about/index.html", 1100)).toBe(10);
  expect(qualityFor("/scripts/search.js", 1100)).toBe(11);
  for (const file of ["/about.md", "/feed.xml", "/graph.json", "/llms.txt"])
    expect(qualityFor(file, 98)).toBe(9);
});
