/** The files of the record: one a day, private, deleted in time, and never in anybody's way. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Entry } from "#lib/reading/entry.ts";
import { openRecord } from "#lib/reading/record.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const entry: Entry = { at: "2026-11-23T08:00Z", path: "/guide/", status: 200, by: "reader" };
const day = (text: string) => new Date(`${text}T08:00:00Z`);

/** A folder that has these days already. */
function folderWith(days: readonly string[]): string {
  const folder = join(temporaryFolder("record"), "reading");
  mkdirSync(folder);
  for (const name of days) writeFileSync(join(folder, `${name}.jsonl`), "");
  return folder;
}

async function written(folder: string, days: readonly string[], keepDays = 30): Promise<string[]> {
  const record = openRecord(folder, keepDays);
  for (const name of days) record.write(entry, day(name));
  await record.close();
  return readdirSync(folder).map((name) => name.replace(".jsonl", ""));
}

test("each day has a file that its owner alone can read", async () => {
  const folder = join(temporaryFolder("record"), "new", "reading");
  expect(await written(folder, ["2026-11-23", "2026-11-23", "2026-11-24"])).toEqual([
    "2026-11-23",
    "2026-11-24",
  ]);
  const path = join(folder, "2026-11-23.jsonl");
  expect(readFileSync(path, "utf8")).toBe(`${JSON.stringify(entry)}\n`.repeat(2));
  expect([statSync(folder).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600]);
});

const november = Array.from({ length: 8 }, (_, index) => `2026-11-${15 + index}`);

test("what has outlived its days is deleted, and what a wrong clock left ahead of them", async () => {
  const folder = folderWith(["2026-10-23", "2026-10-24", "2031-01-01", ...november]);
  expect(await written(folder, ["2026-11-23"])).toEqual(["2026-10-24", ...november, "2026-11-23"]);
});

test("after a clock that jumps, or a long time off, nothing is deleted for a week", async () => {
  const folder = folderWith(november);
  const later = Array.from({ length: 7 }, (_, index) => `2031-01-0${1 + index}`);
  expect(await written(folder, later.slice(0, 6))).toEqual([...november, ...later.slice(0, 6)]);
  expect(await written(folder, later.slice(6))).toEqual(later);
});

test("a folder that cannot be written to costs lines, not answers, and is told", async () => {
  const file = join(temporaryFolder("record"), "file");
  writeFileSync(file, "");
  const told: string[] = [];
  const record = openRecord(join(file, "reading"), 30, (code) => told.push(code));
  for (let times = 0; times < 3; times += 1) record.write(entry, day("2026-11-23"));
  await record.close();
  expect(told).toEqual(["ENOTDIR"]);
});

test("a flood that the disk cannot follow is counted, and waits in no memory", async () => {
  const folder = folderWith([]);
  const record = openRecord(folder, 30);
  for (let number = 0; number < 100_000; number += 1) record.write(entry, day("2026-11-23"));
  await record.close();
  const lines = readFileSync(join(folder, "2026-11-23.jsonl"), "utf8").trim().split("\n");
  const lost = lines.flatMap((line): number[] => JSON.parse(line).lost ?? []);
  expect(lines.length).toBeLessThan(20_000);
  expect(lines.length - lost.length + lost.reduce((sum, count) => sum + count, 0)).toBe(100_000);
});
