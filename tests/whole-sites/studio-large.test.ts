/** More than anybody writes: a text of a megabyte, and a thousand documents. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DocumentView, SaveAnswer, SiteView } from "#lib/tools/studio/contract.ts";
import { studioSite } from "#tests/integration/studio/studio-server.ts";
import { changedLines } from "#tests/support/studio-page.ts";

const large = "content/articles/large.mdx";
const paragraphs = 2000;
const terms = 1000;
const term = (number: number) => `content/glossary/term-${number}.mdx`;

let studio: Awaited<ReturnType<typeof studioSite>>;
beforeAll(async () => {
  const words =
    "It is said once more, in other words, that a text may be as long as its writer likes. ".repeat(6);
  const body = Array.from({ length: paragraphs }, (_, number) => `Paragraph ${number}. ${words.trim()}`);
  const fields = `title: A text of a megabyte\ndescription: An article that is longer than anybody reads, for the tests of the studio.\npublishedAt: "2026-01-05"\ncategory: managed-it\n`;
  studio = await studioSite({
    [large]: `---\n${fields}---\n\n${body.join("\n\n")}\n`,
    ...Object.fromEntries(
      Array.from({ length: terms }, (_, number) => [
        term(number),
        `---\nterm: term ${number}\ndefinition: What is meant by the term of the number ${number}, for a test.\nupdatedAt: "2026-01-05"\n---\n\nIt is the number ${number}.\n`,
      ]),
    ),
  });
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

async function replaced(file: string, block: number, words: string): Promise<SaveAnswer> {
  const { value } = await studio.get<DocumentView>(`document?file=${file}`);
  const edits = [{ act: "replace", at: [block], block: { source: words } }];
  return (await studio.post<SaveAnswer>("save", { file, read: value.digest, edits })).value;
}

it("a text of a megabyte opens block by block, and an edit in it changes one line", async () => {
  expect(studio.read(large).length).toBeGreaterThan(1_000_000);
  const { state, document } = await replaced(large, paragraphs / 2, "It is shorter now.");
  expect(state).toBe("saved");
  expect(document.blocks).toHaveLength(paragraphs);
  const difference = changedLines(studio.git("diff", "-U0", "--", large));
  expect(difference.map((line) => line.slice(0, 20))).toEqual([
    "-Paragraph 1000. It ",
    "+It is shorter now.",
  ]);
});

it("a thousand documents are listed, and each opens and is saved as in a small site", async () => {
  const { value } = await studio.get<SiteView>("site");
  expect(value.documents.filter(({ collection }) => collection === "glossary")).toHaveLength(terms);
  expect((await replaced(term(999), 0, "It is the last.")).state).toBe("saved");
  expect(studio.git("diff", "--stat", "--", "content/glossary")).toContain("1 file changed");
});
