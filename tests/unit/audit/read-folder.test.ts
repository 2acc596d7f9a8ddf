import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readFolder } from "#lib/tools/audit/site/read-folder.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

it("a folder that is called as a picture is no picture", async () => {
  const out = temporaryFolder("out");
  mkdirSync(join(out, "photo.png"));
  writeFileSync(join(out, "index.html"), "<!DOCTYPE html><title>A page</title>");
  expect((await readFolder(out)).picture("/photo.png")).toBeUndefined();
});
