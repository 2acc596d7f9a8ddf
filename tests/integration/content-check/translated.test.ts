import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSmallSite, now } from "#tests/builders/small-site.ts";
import { english, spanish, twoLanguageFolder } from "#tests/builders/two-languages.ts";
import { runCommand } from "#tests/support/run-command.ts";

test("a translation is noted as whole by a command, which changes nothing else in the file", async () => {
  const root = twoLanguageFolder(spanish, english);
  const file = "content/es/articles/cuota-o-horas.mdx";
  const before = readFileSync(join(root, file), "utf8");
  const run = (...words: string[]) => runCommand("lib/cli/translated.ts", ["--root", root, ...words]);
  expect(await run("content/articles/fee-or-hours.mdx")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("is no translation"),
  });
  expect(await run(file)).toMatchObject({ status: 0, stdout: `Noted: ${file}\n` });
  const after = readFileSync(join(root, file), "utf8");
  expect(after.replace(/^translatedFrom: .*(?:\n +.*)*\n/m, "")).toBe(before);
  const advice = await checkSmallSite({ root, now, advice: true });
  expect(advice.filter(({ rule, where }) => rule === "translation-outdated" && where.file === file)).toEqual(
    [],
  );
});
