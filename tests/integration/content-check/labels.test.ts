/** npm run labels lists the texts in the language of the site. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCommand } from "#tests/support/run-command.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

it.each([
  ["en-US", "article.readNext: Read next"],
  ["es-US", "article.readNext: Siga leyendo"],
])("in %s", async (language, line) => {
  const folder = temporaryFolder("labels");
  mkdirSync(join(folder, "content"), { recursive: true });
  writeFileSync(join(folder, "content", "company.yaml"), `language: ${language}\n`);
  const { stdout } = await runCommand("lib/cli/labels.ts", ["readNext"], { cwd: folder });
  expect(stdout).toBe(`labels:\n  ${line}\n`);
});
