import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const frontmatter =
  '---\ntitle: A question\ndescription: An article with something wrong in it, for the tests of the check.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\n';

async function adviceOn(root: string): Promise<string[]> {
  const problems = await checkSmallSite({ root, now, advice: true, only: ["content/articles/broken.mdx"] });
  return problems
    .filter(({ severity }) => severity === "advice")
    .map(({ where, rule }) => `${where.line}:${where.column} ${rule}`);
}

test("advice names the place of each word, links and components left out of the text", async () => {
  using site = smallSite();
  site.write(
    "content/articles/broken.mdx",
    `${frontmatter}The the [servces](/about/) of \`xyzzyq\` were written by us.\n\nWe utilize <Fact id="user-limit" />, the QRZ.\n`,
  );
  expect(await adviceOn(site.root)).toEqual([
    "8:1 prose-repeated-word",
    "8:10 prose-spelling",
    "8:45 prose-passive",
    "10:4 prose-simpler-word",
    "10:42 glossary-link",
  ]);
  expect(await adviceOn(site.root)).toHaveLength(5);
});

test("a word of content/spelling.txt and the names of the site are known", async () => {
  using site = smallSite();
  site.write("content/spelling.txt", "# ours\nfrobnicate\n");
  site.write("content/articles/broken.mdx", `${frontmatter}We frobnicate for small offices.\n`);
  expect(await adviceOn(site.root)).toEqual([]);
});

function inLanguage(root: string, language: string): void {
  const file = join(root, "content", "company.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^language: .*$/m, `language: ${language}`));
}

test("a Spanish text is spelled by a Spanish dictionary, verbs with their pronouns included, and gets no advice on English style", async () => {
  using site = smallSite();
  inLanguage(site.root, "es-US");
  site.write(
    "content/articles/broken.mdx",
    `${frontmatter}Pregúntenos: complételo, proponérselo, corregirnos y seguir escribiéndole fueron escritos escritos por nosotros.\n\nLa informacion del proovedor, were, preguntenos, oficinalo.\n`,
  );
  expect(await adviceOn(site.root)).toEqual([
    "10:4 prose-spelling",
    "10:20 prose-spelling",
    "10:31 prose-spelling",
    "10:37 prose-spelling",
    "10:50 prose-spelling",
  ]);
});

test("a text in a language without a dictionary gets no advice on prose", async () => {
  using site = smallSite();
  inLanguage(site.root, "de-DE");
  site.write("content/articles/broken.mdx", `${frontmatter}Die Kopien wurden were geprüft geprüft.\n`);
  expect(await adviceOn(site.root)).toEqual([]);
});

test("without being asked the check gives no advice", async () => {
  using site = smallSite();
  site.write("content/articles/broken.mdx", `${frontmatter}The the office.\n`);
  expect(
    (await checkSmallSite({ root: site.root, now })).filter(({ severity }) => severity === "advice"),
  ).toEqual([]);
});
