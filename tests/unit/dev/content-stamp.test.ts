import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { contentStamp } from "#lib/tools/dev/content-stamp.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

it("the stamp of a folder is another after each change of a file, and the same where nothing has changed", () => {
  const folder = temporaryFolder("content-stamp");
  const file = join(folder, "articles", "a.mdx");
  mkdirSync(join(folder, "articles"));
  writeFileSync(file, "One.");
  const changes = [
    () => writeFileSync(file, "Two, longer."),
    () => chmodSync(file, 0o400),
    () => writeFileSync(join(folder, "articles", "b.mdx"), "Another."),
    () => renameSync(file, join(folder, "a.mdx")),
    () => rmSync(join(folder, "a.mdx")),
  ];
  const stamps = [contentStamp(folder)];
  for (const change of changes) {
    change();
    stamps.push(contentStamp(folder));
    expect(contentStamp(folder)).toBe(stamps.at(-1));
  }
  expect(new Set(stamps).size).toBe(changes.length + 1);
});

it("a folder that holds a link to another folder has no stamp, since what is behind the link may change", () => {
  const folder = temporaryFolder("content-stamp");
  const elsewhere = temporaryFolder("content-elsewhere");
  symlinkSync(elsewhere, join(folder, "articles"));
  expect(contentStamp(folder)).toBeUndefined();
});
