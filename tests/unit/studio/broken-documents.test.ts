import { expect, test } from "vitest";
import type { BlockKind, DocumentEdit, NewBlock } from "#lib/tools/studio/contract.ts";
import { applyEdits } from "#lib/tools/studio/document/apply.ts";
import { openDocument } from "#lib/tools/studio/document/open.ts";

const fields = "---\ntitle: A\n---\n\n";
const paragraph = (value: string): NewBlock => ({
  tree: { type: "paragraph", children: [{ type: "text", value }] },
});
const edited = (text: string, ...edits: DocumentEdit[]): string => applyEdits(text, "mdx", edits);

test.each<[string, string, BlockKind[], string]>([
  ["an HTML comment", "One.\n\n<!-- x -->\n\nTwo.\n", ["paragraph", "source", "paragraph"], "HTML comments"],
  ["a number behind '<'", "One.\n\nIs <30 ok.\n\nTwo.\n", ["paragraph", "source", "paragraph"], "component"],
  ["a brace", "One.\n\nOne {x.\n\nTwo.\n", ["paragraph", "source", "paragraph"], "curly brace"],
  ["a tag never closed", "One.\n\n<Callout>\n\nTwo.\n", ["paragraph", "source", "paragraph"], "never closed"],
  [
    "a tag closed by another",
    "<Callout>\n\nOne.\n\n</Card>\n\nTwo.\n",
    ["source", "paragraph", "source", "paragraph"],
    "closes nothing",
  ],
  ["a sentence that begins like a program", "import a from 'b'\n\nTwo.\n", ["source", "paragraph"], ""],
])("A body with %s opens with that block as source, and the others stay editable", (_, body, kinds, why) => {
  const text = fields + body;
  const { blocks = [], bodyBroken = "", fields: data } = openDocument(text, "mdx");
  expect(blocks.map(({ kind }) => kind)).toEqual(kinds);
  expect(bodyBroken).toContain(why);
  expect(data).toEqual({ title: "A" });
  const last = blocks.length - 1;
  expect(edited(text, { act: "replace", at: [last], block: paragraph("Other.") })).toBe(
    text.replace("Two.", "Other."),
  );
  expect(edited(text, { act: "field", at: ["title"], value: "B" })).toBe(
    text.replace("title: A", "title: B"),
  );
  expect(
    edited(text, { act: "replace", at: [kinds.indexOf("source")], block: { source: "Fixed." } }),
  ).toContain("Fixed.");
});

test("A mistake inside a component leaves its other blocks editable", () => {
  const text = `${fields}<Callout>\n\nIs <30 ok.\n\nFine.\n\n</Callout>\n`;
  const [callout] = openDocument(text, "mdx").blocks ?? [];
  expect(callout?.component?.children?.map(({ kind }) => kind)).toEqual(["source", "paragraph"]);
  expect(edited(text, { act: "replace", at: [0, 1], block: paragraph("Better.") })).toBe(
    text.replace("Fine.", "Better."),
  );
});

test.each([
  ["---\ntitle: A\nText", "no second '---' ends them"],
  ["\n---\ntitle: A\n---\n\nText\n", "Make the file begin with '---'"],
  ["---\rtitle: A\r---\r\rText\r", "line endings"],
])("A file whose fields have no beginning or end opens as source, and says why: %j", (text, why) => {
  const { broken, blocks, fields: data } = openDocument(text, "mdx");
  expect(broken).toContain(why);
  expect([blocks, data]).toEqual([undefined, undefined]);
  expect(() => edited(text, { act: "remove", at: [0] })).toThrow(why);
  expect(edited(text, { act: "whole", text: fields })).toBe(fields);
});

test.each([
  ["", { act: "insert", at: [0], block: paragraph("Text.") }, "Text.\n"],
  ["", { act: "field", at: ["title"], value: "A" }, "---\ntitle: A\n---\n"],
  ["Text.\n", { act: "field", at: ["title"], value: "A" }, `${fields}Text.\n`],
  ["---\ntitle: A\n---", { act: "insert", at: [0], block: paragraph("Text.") }, `${fields}Text.\n`],
  ["---\n---\n\nText.\n", { act: "field", at: ["title"], value: "A" }, `${fields}Text.\n`],
  [`${fields}Text.\n`, { act: "remove", at: [0] }, "---\ntitle: A\n---\n"],
  [
    "---\ntitle: A\n---\nText.\n",
    { act: "insert", at: [0], block: { tree: { type: "thematicBreak" } } },
    `${fields}---\n\nText.\n`,
  ],
] satisfies [string, DocumentEdit, string][])(
  "A file with hardly anything in it takes an edit: %j",
  (text, edit, result) => {
    expect(edited(text, edit)).toBe(result);
  },
);

test("Source that would swallow the blocks below it is refused, and nothing is written", () => {
  const text = `${fields}One.\n\nTwo.\n`;
  for (const source of ["```\nOne.", "~~~"])
    expect(() => edited(text, { act: "replace", at: [0], block: { source } }), source).toThrow("not closed");
  expect(() => edited(text, { act: "replace", at: [7], block: paragraph("x") })).toThrow("not there anymore");
});

test("A list beside another list keeps a mark of its own", () => {
  const item = (value: string) => ({
    type: "listItem" as const,
    children: [{ type: "paragraph" as const, children: [{ type: "text" as const, value }] }],
  });
  const list: NewBlock = { tree: { type: "list", ordered: false, children: [item("c")] } };
  expect(edited(`${fields}- a\n- b\n`, { act: "insert", at: [1], block: list })).toBe(
    `${fields}- a\n- b\n\n* c\n`,
  );
  expect(edited(`${fields}- a\n\nText.\n\n- b\n`, { act: "remove", at: [1] })).toBe(`${fields}- a\n\n* b\n`);
  expect(edited(`${fields}- a\n\nText.\n\n- b\n`, { act: "move", at: [2], to: [1] })).toBe(
    `${fields}- a\n\n* b\n\nText.\n`,
  );
});

test("Components in rows stay in rows, and one without blocks gets tags for its first", () => {
  const sides = `${fields}<SideBySide>\n<Side option="a">\n\nA.\n\n</Side>\n<Side option="b">\n\nB.\n\n</Side>\n</SideBySide>\n`;
  const side: NewBlock = { component: { name: "Side", props: { option: "c" }, children: [paragraph("C.")] } };
  expect(edited(sides, { act: "insert", at: [0, 2], block: side })).toBe(
    sides.replace("</SideBySide>", '<Side option="c">\n\nC.\n\n</Side>\n</SideBySide>'),
  );
  expect(
    edited(`${fields}<Callout kind="tip" />\n`, { act: "insert", at: [0, 0], block: paragraph("Text.") }),
  ).toBe(`${fields}<Callout kind="tip">\n\nText.\n\n</Callout>\n`);
});

test("A block turns into one of another kind with its words and their line breaks", () => {
  const text = `${fields}One *two*\nthree.\n\nNext.\n`;
  const [first] = openDocument(text, "mdx").blocks ?? [];
  if (first?.tree?.type !== "paragraph") throw new Error("The first block is no paragraph.");
  const quote: NewBlock = { tree: { type: "blockquote", children: [first.tree] } };
  expect(edited(text, { act: "replace", at: [0], block: quote })).toBe(
    `${fields}> One *two*\n> three.\n\nNext.\n`,
  );
  const heading: NewBlock = { tree: { type: "heading", depth: 2, children: first.tree.children } };
  expect(edited(text, { act: "replace", at: [0], block: heading })).toBe(
    `${fields}## One *two* three.\n\nNext.\n`,
  );
});
