import { expect, test } from "vitest";
import { openDocument } from "#lib/tools/studio/document/open.ts";
import { foundPlaces } from "#lib/tools/studio/ui/document/found-places.ts";
import { documentOf } from "#lib/tools/studio/ui/prose/from-mdast.ts";

const text = `---
title: One and two
faq:
  - question: What is one?
    answer: It is "one", he said.
price: 150
---

The first has **one** in
a line and one <Price of="managed" /> behind.

| a | one |
|---|---|
| b | c |

<Photo src="one.jpg" alt="A desk." />

<Callout>

It is one's own.

</Callout>
`;
const opened = openDocument(text, "mdx");
const doc = documentOf(opened.blocks ?? []);
const references = [{ kind: "price", value: "managed", title: "Managed IT", shown: "$100–$150" }] as const;
const found = (words: string) => foundPlaces(words, opened.fields ?? {}, doc, references);

test("words are found in fields, sentences, cells, components and what is inside of them, in the order of the document", () => {
  const places = found("ONE");
  expect(places.map((place) => (place.in === "field" ? place.field.join(".") : place.in))).toEqual([
    "title",
    "faq.0.question",
    "faq.0.answer",
    "text",
    "text",
    "text",
    "block",
    "text",
  ]);
  const inText = places.filter((place) => place.in === "text");
  expect(inText.map(({ from, to }) => doc.textBetween(from, to))).toEqual(["one", "one", "one", "one"]);
});

test("a figure is found by what is printed for it, and a number by its digits", () => {
  expect(found("150").map((place) => place.in)).toEqual(["field", "text"]);
  expect(found("$100")).toHaveLength(1);
});

test("a line break counts as a space, and quotation marks may be round or straight", () => {
  expect(found("in a line")).toHaveLength(1);
  expect(found("“one”")).toHaveLength(1);
  expect(found("one’s own")).toHaveLength(1);
});

test("signs of a search pattern are signs like any other, and nothing is found of nothing", () => {
  expect(found("o.e")).toEqual([]);
  expect(found("(")).toEqual([]);
  expect(found("  ")).toEqual([]);
});
