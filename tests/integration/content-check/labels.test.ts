/** npm run labels lists the texts in the language of the site. */
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

it.each([
  ["en-US", "article.readNext: Read next"],
  ["es-US", "article.readNext: Siga leyendo"],
])("in %s", async (language, line) => {
  const folder = temporaryFolder("labels");
  mkdirSync(join(folder, "content"), { recursive: true });
  writeFileSync(join(folder, "content", "company.yaml"), `language: ${language}\n`);
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [resolve("lib/cli/labels.ts"), "readNext"], { cwd: folder });
  expect(stdout).toBe(`labels:\n  ${line}\n`);
});
