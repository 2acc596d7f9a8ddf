import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Json } from "#lib/content/edit/json.ts";
import { isList } from "#lib/content/edit/json.ts";
import { components } from "#lib/mdx/registry.ts";
import { jsonSchema } from "#lib/tools/studio/server/field-schema.ts";
import { keepUnsaved, unsavedOf } from "#lib/tools/studio/ui/document/journal.ts";
import { withoutBlanks } from "#lib/tools/studio/ui/fields/blanks.ts";
import { columnsOf } from "#lib/tools/studio/ui/fields/columns.ts";
import { type FieldSchema, fieldsOf, readSchema } from "#lib/tools/studio/ui/fields/schema.ts";
import { hrefOf, routeOf } from "#lib/tools/studio/ui/parts/route.ts";
import { asPrinted } from "#lib/tools/studio/ui/parts/words.ts";
import { mostAlike } from "#lib/tools/studio/ui/preview/match.ts";
import { chipText } from "#lib/tools/studio/ui/prose/chip-view.ts";

const folder = ".vscode/schemas";
const schemaOf = (name: string): Json => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

function shapesIn({ shape }: FieldSchema): string[] {
  if (shape.is === "list") return [shape.is, ...shapesIn(shape.entry)];
  if (shape.is === "names") return [shape.is, ...shapesIn(shape.value)];
  return [shape.is, ...(shape.is === "object" ? shape.fields.flatMap(shapesIn) : [])];
}

test("every field of every collection has a control, and says what it is for", () => {
  const all = readdirSync(folder).map((name) => readSchema(schemaOf(name.replace(".json", ""))));
  expect(new Set(all.flatMap(shapesIn))).toEqual(
    new Set([
      ...["object", "text", "number", "yes or no", "choice", "date", "color", "picture", "reference"],
      ...["list", "names", "either", "page"],
    ]),
  );
  const silent = all.flatMap(({ shape }) => (shape.is === "object" ? shape.fields : []));
  expect(silent.filter(({ description, shape }) => description === "" && shape.is !== "object")).toEqual([]);
});

test("a form that was only opened is no edit, and what the file has stays, also where it is empty", () => {
  const blank = { question: "", answer: "" };
  expect(withoutBlanks({}, { faq: [blank] })).toEqual({});
  const [one] = [{ question: "One?", answer: "Yes." }];
  expect(withoutBlanks({ faq: [one] }, { faq: [one, blank] })).toEqual({ faq: [one] });
  expect(withoutBlanks({ faq: [one] }, { faq: [one, { question: "Two?", answer: "" }] })).toEqual({
    faq: [one, { question: "Two?" }],
  });
  expect(withoutBlanks({ note: "", list: [""] }, { note: "", list: ["", ""] })).toEqual({
    note: "",
    list: [""],
  });
  expect(withoutBlanks({}, { draft: false, count: 0, image: { src: "" } })).toEqual({
    draft: false,
    count: 0,
  });
});

test.each([
  ["comparisons", "comparisons/edr-vs-antivirus.yaml", "criteria", "values edr score"],
  ["service-levels", "service-levels/standard.yaml", "levels", "response"],
])("the rows of %s are a table", (collection, file, name, column) => {
  const field = fieldsOf(schemaOf(collection)).find((each) => each.name === name);
  const list: Json = parse(readFileSync(join("content", file), "utf8"))[name];
  const entry = field?.shape.is === "list" ? field.shape.entry : undefined;
  const columns = entry && isList(list) ? columnsOf(entry, list) : undefined;
  expect(columns?.map(({ names }) => names.join(" "))).toContain(column);
});

test("questions of an FAQ are forms, not a table: they are two long texts", () => {
  const faq = fieldsOf(schemaOf("articles")).find(({ name }) => name === "faq");
  const entry = faq?.shape.is === "list" ? faq.shape.entry : undefined;
  expect(entry && columnsOf(entry, [{ question: "A?" }, { question: "B?" }])).toBeUndefined();
});

test("an element of the page is found by its words, whatever quotes and notes the page adds", () => {
  const page = ["It’s “fine”, they said.1", "Something else is written here", "It's not"];
  expect(mostAlike(`It's "fine", they said.`, page, (text) => text)).toBe(page[0]);
  expect(mostAlike("Nothing of the kind", page, (text) => text)).toBeUndefined();
});

test("a chip shows what the page prints", () => {
  const references = [
    { kind: "fact", value: "limit", title: "A plan's limit", shown: "300 users" },
    { kind: "price", value: "managed", title: "Managed IT", shown: "$100–$150" },
  ] as const;
  expect(chipText("Fact", { id: "limit" }, references)).toBe("300 users");
  expect(chipText("Price", { of: "managed", part: "from" }, references)).toBe("$100–$150, from");
  expect(chipText("Fact", { id: "gone" }, references)).toBe("gone");
  expect(asPrinted('From <Price of="managed" /> for <b>you</b> <Fact id="limit"/>', references)).toBe(
    "From $100–$150 for <b>you</b> 300 users",
  );
});

test("what is kept of unsaved edits is read again, and anything else in its place is ignored", () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const unsaved = { read: "d", edits: [{ act: "remove", at: [0] } as const], at: "2026-11-28T10:00:00Z" };
  keepUnsaved(store, "content/a.mdx", [unsaved, unsaved]);
  expect(unsavedOf(store, "content/a.mdx")).toEqual([unsaved, unsaved]);
  for (const damaged of ["{", "null", "[]", '{"edits":[]}', '[{"edits":[]}]', "[null]"]) {
    kept.set("studio-unsaved:content/a.mdx", damaged);
    expect(unsavedOf(store, "content/a.mdx")).toEqual([]);
  }
});

test("a reload leads back to the same document", () => {
  const route = { screen: "document", file: "content/articles/a b#c.mdx" } as const;
  expect(routeOf(hrefOf(route))).toEqual(route);
  expect(routeOf("#/anything")).toEqual({ screen: "list" });
  expect(routeOf("#/content/articles/caf%C3")).toEqual({ screen: "list" });
});

test.each([
  ["Comparison", "of", { is: "reference", to: "comparisons" }],
  ["Fact", "id", { is: "reference", to: "facts" }],
  ["Ask", "form", { is: "reference", to: "forms" }],
  ["Prices", "of", { is: "references", to: "prices" }],
  ["People", "of", { is: "references", to: "people" }],
  ["Button", "to", { is: "page" }],
] as const)("<%s>'s '%s' is chosen by title", (component, prop, shape) => {
  const fields = fieldsOf(jsonSchema(components[component].props));
  expect(fields.find(({ name }) => name === prop)?.shape).toEqual(shape);
});
