/** The salt of an experiment: the same for its whole run, for every process, and gone at its end. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSalts } from "#lib/reading/salts.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const start = new Date("2026-11-01T08:00:00Z");
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);

function salts(folder = join(temporaryFolder("salts"), "experiments"), trouble?: (code: string) => void) {
  return { folder, ...openSalts(folder, 92, trouble) };
}

test("each experiment has its own, which another process and a new start find again", () => {
  const first = salts();
  first.keep(["one", "two"], start);
  const salt = first.saltOf("one", start);
  expect(salt).toHaveLength(32);
  expect(first.saltOf("two", start)).not.toEqual(salt);
  expect(first.saltOf("three", start)).toBeUndefined();
  const second = salts(first.folder);
  second.keep(["one", "two"], later(30));
  expect(second.saltOf("one", later(30))).toEqual(salt);
  expect(statSync(join(first.folder, "one.json")).mode & 0o077).toBe(0);
});

test("at the end of an experiment its salt is in no file", () => {
  const { folder, keep, saltOf } = salts();
  keep(["one", "two"], start);
  const salt = saltOf("one", start)?.toString("base64") ?? "";
  keep(["two"], later(10));
  expect(saltOf("one", later(10))).toBeUndefined();
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  expect(files).toHaveLength(1);
  expect(files.join("")).not.toContain(salt);
});

test.each(["while it is served", "at a start"])(
  "after its time an experiment has no salt, and gets no other one: %s",
  (when) => {
    const { folder, keep, saltOf } = salts();
    keep(["one"], start);
    const salt = saltOf("one", later(91.9))?.toString("base64") ?? "";
    if (when === "at a start") keep(["one"], later(92));
    expect(saltOf("one", later(92))).toBeUndefined();
    expect(readFileSync(join(folder, "one.json"), "utf8")).not.toContain(salt);
    keep(["one"], later(93));
    expect(saltOf("one", later(93))).toBeUndefined();
  },
);

test("a folder that cannot be written is told, and there is no salt", () => {
  const told: string[] = [];
  const { keep, saltOf } = salts("/dev/null/experiments", (code) => told.push(code));
  keep(["one"], start);
  expect(saltOf("one", start)).toBeUndefined();
  expect(told).toEqual(["ENOTDIR"]);
});
