/** A new translation has the words of its original and nothing that is written once; a later change of the original is told. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { writeTranslation } from "#lib/content/new/translation.ts";
import { checkSmallSite, now } from "#tests/builders/small-site.ts";
import { english, spanish, twoLanguageFolder } from "#tests/builders/two-languages.ts";

const folder = () => twoLanguageFolder({ ...spanish, articles: {} }, english);
const write = (root: string, of: string, language = "es", name?: string) =>
  writeTranslation(root, { of, language, name }).file;

it("begins as a draft that the check has nothing to say about", async () => {
  const root = folder();
  const file = write(root, "articles/fee-or-hours", "es", "Cuota u horas");
  expect(file).toBe("content/es/articles/cuota-u-horas.mdx");
  const [, fields = ""] = readFileSync(join(root, file), "utf8").split("---\n");
  expect(Object.keys(parse(fields))).toEqual([
    "translates",
    "title",
    "description",
    "faq",
    "draft",
    "translatedFrom",
  ]);
  expect(await checkSmallSite({ root, now })).toEqual([]);
});

it("keeps what says which entry is which, and tells of each change of the original", async () => {
  const root = twoLanguageFolder({ ...spanish, comparisons: {} }, english);
  const file = write(root, "comparisons/fee-or-hours");
  const data = parse(readFileSync(join(root, file), "utf8"));
  expect(data.criteria[0]).toEqual({
    id: "cost",
    name: "The row cost",
    question: "What about cost?",
    group: "Money",
    values: { fee: { text: "A fee" }, hourly: { text: "By the hour" } },
  });
  const published = readFileSync(join(root, file), "utf8").replace("draft: true\n", "");
  writeFileSync(join(root, file), published);
  expect(await checkSmallSite({ root, now })).toEqual([]);
  const original = join(root, "content/comparisons/fee-or-hours.yaml");
  writeFileSync(original, readFileSync(original, "utf8").replace("Scored by hand.", "Scored by two."));
  expect((await checkSmallSite({ root, now })).map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    "translation-outdated content/comparisons/fee-or-hours.yaml now says: “Scored by two.”",
  ]);
});

it.each([
  [
    "articles/fee-or-hour",
    "es",
    /There is no content\/articles\/fee-or-hour\.mdx\. Did you mean 'fee-or-hours'\?/,
  ],
  ["article/fee-or-hours", "es", /There is no folder content\/article\. Did you mean 'articles'\?/],
  [
    "articles/fee-or-hours",
    "en",
    /'en' is no language that this site can be translated into\. Choose one of: es, de/,
  ],
  ["articles/fee-or-hours", "xx", /'xx' is no language/],
  ["redirects", "es", /has no words, so it is there in every language already/],
])("says of %s into %s what is wrong", (of, language, says) => {
  expect(() => write(folder(), of, language)).toThrow(says);
});

it("writes no second translation of one text", () => {
  const root = twoLanguageFolder(spanish, english);
  expect(() => write(root, "articles/fee-or-hours")).toThrow(
    "content/es/articles/cuota-o-horas.mdx translates it already.",
  );
});
