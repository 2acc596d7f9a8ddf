/** A translation in the studio: begun, shown beside its original with what is new there, and noted as up to date. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DocumentRow, DocumentView, DrawnPart, SiteView } from "#lib/tools/studio/contract.ts";
import { studioSite } from "./studio-server.ts";

const english = "content/articles/two-ways.mdx";
const spanish = "content/es/articles/dos-caminos.mdx";
const original = `---
title: Two ways to pay
description: An article that is translated, for the tests of the studio and of its translations.
publishedAt: "2026-01-05"
category: managed-it
faq:
  - question: Which costs less?
    answer: It depends. Ask both.
---

A plan allows <Fact id="user-limit" />. Read [about us](/about/), and
then **decide**.

## Who it suits

- A small office
- A quiet year
`;

let studio: Awaited<ReturnType<typeof studioSite>>;
beforeAll(async () => {
  studio = await studioSite({
    [english]: original,
    "content/es/articles/sin-original.mdx":
      "---\ntranslates: articles/gone\ntitle: Sin original\n---\n\nUn texto.\n",
  });
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

const view = async (file: string) => (await studio.get<DocumentView>(`document?file=${file}`)).value;
const row = async (file: string): Promise<DocumentRow | undefined> => {
  const { documents, translations } = (await studio.get<SiteView>("site")).value;
  return [...documents, ...translations].find((document) => document.file === file);
};
/** The words that are marked as new. */
function newIn(parts: readonly DrawnPart[]): string[] {
  return parts.flatMap((part): string[] => {
    if (typeof part === "string" || "figure" in part) return [];
    return part.element === "mark" ? part.parts.map(String) : newIn(part.parts);
  });
}

it("is begun as a draft of the original's words, once", async () => {
  expect((await row(english))?.missingIn).toEqual(["es"]);
  const { languages } = await view(english);
  expect(languages).toContainEqual({ folder: "es", language: "es", begun: true });
  const wanted = { file: english, language: "es", name: "Dos caminos" };
  expect((await studio.post<{ file: string }>("translate", wanted)).value).toEqual({ file: spanish });
  expect(studio.read(spanish)).toContain("translates: articles/two-ways\n");
  expect(await row(spanish)).toMatchObject({
    collection: "articles",
    language: "es",
    title: "Two ways to pay",
    state: "draft",
    translates: { file: english, state: { is: "current" } },
  });
  expect((await row(english))?.missingIn).toBeUndefined();
  expect((await view(english)).languages?.find(({ folder }) => folder === "es")?.file).toBe(spanish);
});

it.each([
  [{ file: english, language: "es" }, `${spanish} translates it already.`],
  [{ file: english, language: "en" }, "'en' is no language that this site can be translated into."],
  [{ file: "content/redirects.yaml", language: "es" }, "has no words"],
  [{ file: "content/es/../articles/two-ways.mdx", language: "es" }, "is not a document in content/"],
])("of %o says why it is not begun", async (wanted, says) => {
  const { status, value } = await studio.post<{ message: string }>("translate", wanted);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(value.message).toContain(says);
});

it("asks for words alone, and is shown beside them block by block", async () => {
  const { schema, original: beside, address } = await view(spanish);
  expect(address).toBe("/es/dos-caminos/");
  const { properties } = Object(schema);
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(["translates", "title", "faq", "draft"]));
  expect(Object.keys(properties)).not.toContain("category");
  expect(beside?.fields.map(({ at, place }) => [at.join("."), place.join(".")])).toEqual([
    ["title", "title"],
    ["description", "description"],
    ["faq.0.question", "faq.0.question"],
    ["faq.0.answer", "faq.0.answer"],
  ]);
  expect(beside?.blocks.map(({ sign, changed }) => [sign, changed])).toEqual([
    ["paragraph", false],
    ["heading 2", false],
    ["list", false],
  ]);
  expect(beside?.blocks[0]?.parts).toEqual([
    {
      element: "p",
      parts: [
        "A plan allows ",
        { figure: "Fact", props: { id: "user-limit" } },
        ". Read ",
        { element: "a", href: "/about/", parts: ["about us"] },
        ", and\nthen ",
        { element: "strong", parts: ["decide"] },
        ".",
      ],
    },
  ]);
});

it("marks what the original says otherwise by now, until somebody who has seen it says that it is translated", async () => {
  const before = studio.read(spanish);
  studio.write(
    english,
    original
      .replace("Ask both.", "Ask both of them.")
      .replace("then **decide**.", "then **decide**. Take a week.")
      .replace("- A quiet year\n", "- A quiet year\n\nNobody has to.\n")
      .replace("- A small office\n", ""),
  );
  await studio.content.look();
  const seen = (await view(spanish)).original;
  expect(seen?.state).toEqual({ is: "outdated", added: 4, gone: 2 });
  expect(seen?.fields.filter(({ changed }) => changed).map(({ parts }) => newIn(parts))).toEqual([
    ["Ask both of them."],
  ]);
  expect(seen?.blocks.map(({ parts, added }) => [newIn(parts), added])).toEqual([
    [["Take a week."], false],
    [[], false],
    [["A quiet year"], true],
    [["Nobody has to."], true],
  ]);
  expect((await row(spanish))?.translates?.state).toEqual(seen?.state);
  // What the check says of the same is not said twice.
  expect((await view(spanish)).problems.map(({ rule }) => rule)).not.toContain("translation-outdated");

  const read = seen?.digest;
  studio.write(english, studio.read(english).replace("Take a week.", "Take two weeks."));
  const late = await studio.post<{ message: string }>("up-to-date", { file: spanish, read });
  expect(late.status).toBe(409);
  expect(late.value.message).toContain("has changed since it was shown here");
  expect(studio.read(spanish)).toBe(before);

  const now = (await view(spanish)).original?.digest;
  const noted = await studio.post<{ document: DocumentView }>("up-to-date", { file: spanish, read: now });
  expect(noted.value.document.original?.state).toEqual({ is: "current" });
  const without = (text: string) => text.replace(/^translatedFrom:.*(?:\n {2}.*)*\n/m, "");
  expect(without(studio.read(spanish))).toBe(without(before));
  await studio.post("undo", { file: spanish });
  expect(studio.read(spanish)).toBe(before);
});

it("one that translates nothing is listed, opens, and says so", async () => {
  const file = "content/es/articles/sin-original.mdx";
  expect(await row(file)).toMatchObject({ language: "es", state: "not on the site", errors: 1 });
  const { original: beside, problems } = await view(file);
  expect(beside).toBeUndefined();
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: "translation-original", field: ["translates"] }),
  );
});

it("one whose original cannot be read stays open, and says why nothing is beside it", async () => {
  const whole = studio.read(english);
  studio.write(english, whole.replace("title: Two", "title: [Two"));
  await studio.content.look();
  const { original: beside, blocks } = await view(spanish);
  expect(blocks).toHaveLength(3);
  expect(beside?.broken).toBeTruthy();
  studio.write(english, whole);
  await studio.content.look();
});
