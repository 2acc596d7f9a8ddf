/** What is on the disk when the setup cannot finish. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applyToSite } from "#lib/tools/setup/apply.ts";
import { PartlyChangedError } from "#lib/tools/setup/setup-error.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

test("where a file cannot be written nothing was deleted, and the message says how to undo the rest", () => {
  const root = temporaryFolder("setup-apply");
  mkdirSync(join(root, "content", "blocked.yaml", "inside"), { recursive: true });
  writeFileSync(join(root, "content", "company.yaml"), "name: Old\n");
  writeFileSync(join(root, "content", "dropped.yaml"), "a: 1\n");
  const written = new Map([
    ["content/company.yaml", "name: New\n"],
    ["content/blocked.yaml", "a: 2\n"],
  ]);
  const apply = () => applyToSite(root, { written, removed: ["content/dropped.yaml"] });
  expect(apply).toThrow(PartlyChangedError);
  expect(apply).toThrow(/^content\/ was changed only in part \(.*\)\. To undo it: git restore content/);
  expect(readFileSync(join(root, "content", "company.yaml"), "utf8")).toBe("name: New\n");
  expect(existsSync(join(root, "content", "dropped.yaml"))).toBe(true);
});
