import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { liveContent } from "#lib/tools/dev/live-content.ts";
import { twoLanguageFolder } from "#tests/builders/two-languages.ts";

test("development shows translations beside their originals, keeps the last sound state of one, and forgets one that is deleted", async () => {
  const root = twoLanguageFolder();
  const folder = join(root, ".live");
  const shown = () => readdirSync(join(folder, "documents", "ArticleTranslation"));
  const live = liveContent(root, folder);
  await live.update();
  expect(shown()).toEqual(["es__articles__cuota-o-horas.mdx.json"]);
  expect(readdirSync(join(folder, "documents", "CompanyTranslation"))).toEqual(["es__company.yaml.json"]);

  const file = join(root, "content/es/articles/cuota-o-horas.mdx");
  writeFileSync(file, "---\ntranslates: articles/fee-or-hours\nfeatured: true\n---\n\nTexto.\n");
  const { problems } = await live.update();
  expect(problems.map(({ rule }) => rule)).toContain("translation-once");
  expect(shown()).toEqual(["es__articles__cuota-o-horas.mdx.json"]);

  rmSync(file);
  await live.update();
  expect(shown()).toEqual([]);
  // A process that starts later knows what is shown.
  expect((await liveContent(root, folder).update()).changed).toBe(false);
});
