import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkDocument } from "#lib/content/check/document.ts";
import { checkerSources, keptRecords } from "#lib/content/check/record-store.ts";
import { makeSource } from "#lib/content/check/source.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const source = makeSource({
  file: "content/articles/a.mdx",
  collection: "articles",
  id: "a",
  format: "mdx",
  text: "---\ntitle: A question\n---\n\nText.\n",
});

/** A checker with these libraries; each of its folders holds one file. */
function checkerWith(libraries: string): string {
  const program = temporaryFolder("checker");
  writeFileSync(join(program, "package.json"), libraries);
  for (const folder of checkerSources) {
    mkdirSync(join(program, folder), { recursive: true });
    writeFileSync(join(program, folder, "rule.ts"), "before");
  }
  return program;
}

test.each(checkerSources)("a document is read again when a rule in %s changes", (folder) => {
  const program = checkerWith("{}");
  keptRecords(program, program).keep([checkDocument(source)]);
  expect(keptRecords(program, program).find(source)?.body.paragraphs).toHaveLength(1);
  writeFileSync(join(program, folder, "rule.ts"), "after");
  expect(keptRecords(program, program).find(source)).toBeUndefined();
});

test("a document is read again when a library of the checker has another version", () => {
  const before = checkerWith('{ "remark": 1 }');
  keptRecords(before, before).keep([checkDocument(source)]);
  expect(keptRecords(before, checkerWith('{ "remark": 1 }')).find(source)).toBeDefined();
  expect(keptRecords(before, checkerWith('{ "remark": 2 }')).find(source)).toBeUndefined();
});
