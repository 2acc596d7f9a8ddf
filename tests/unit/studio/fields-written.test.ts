import { expect, test } from "vitest";
import type { FieldPath, Json } from "#lib/content/edit/json.ts";
import type { DocumentEdit } from "#lib/tools/studio/contract.ts";
import { applyEdits } from "#lib/tools/studio/document/apply.ts";
import { openDocument } from "#lib/tools/studio/document/open.ts";

function set(yaml: string, at: FieldPath, value?: Json, schema?: Json): string {
  const edit: DocumentEdit = { act: "field", at, ...(value !== undefined && { value }) };
  return applyEdits(yaml, "yaml", [edit], schema === undefined ? {} : { schema });
}

test.each([
  ["no", '"no"'],
  ["y", '"y"'],
  ["2026-01-31", '"2026-01-31"'],
  ["1.0", '"1.0"'],
  ["12:30", '"12:30"'],
  ["a: b", '"a: b"'],
  ["@home", '"@home"'],
  ["a #1", '"a #1"'],
  ['say "so"', 'say "so"'],
  ['"so"', "'\"so\"'"],
  ["it's", "it's"],
  ["- a", '"- a"'],
  ["", '""'],
  [" a", '" a"'],
  ["C:\\temp", "C:\\temp"],
  ["plain words", "plain words"],
])("The text %j is written as %s, so that YAML 1.1 and 1.2 read it as a text", (value, written) => {
  expect(set("a: old\n", ["a"], value)).toBe(`a: ${written}\n`);
});

test("Quotes stay as their author chose them, wherever they can hold the value", () => {
  expect(set('a: "old"\n', ["a"], "new")).toBe('a: "new"\n');
  expect(set("a: 'old'\n", ["a"], "it's new")).toBe("a: 'it''s new'\n");
  expect(set("a: 'say \"so\"'\n", ["a"], 'say "no"')).toBe("a: 'say \"no\"'\n");
  expect(set("a: 5\n", ["a"], 6)).toBe("a: 6\n");
  expect(set("a: true\n", ["a"], false)).toBe("a: false\n");
});

test("A folded text keeps its lines where it was not edited, and what is behind a value stays", () => {
  const yaml = "a: >-\n  one two\n  three four\n  five six\nb: x # why\n";
  expect(set(yaml, ["a"], "one two three 4 five six")).toBe(yaml.replace("four", "4"));
  expect(set(yaml, ["b"], "z")).toBe(yaml.replace("x #", "z #"));
  expect(set("a: |\n  one\n  two\n", ["a"], "one\n2\n")).toBe("a: |\n  one\n  2\n");
});

const commented = `# for everybody
title: A
# the questions
faq:
  # the first
  - question: One? # asked often
    answer: Yes.

  # the second
  - question: Two?
    answer: No.
tags: [a, b]
`;

test("An entry is added, moved and removed with its comments", () => {
  const opened = (yaml: string) => openDocument(yaml, "yaml").fields;
  const added = set(commented, ["faq", 2], { question: "Three?", answer: "Perhaps: later." });
  expect(added).toBe(commented.replace("tags", '  - question: Three?\n    answer: "Perhaps: later."\ntags'));
  const moved = applyEdits(commented, "yaml", [{ act: "move-entry", at: ["faq", 1], to: 0 }]);
  expect(moved).toBe(
    commented
      .replace("  # the second\n  - question: Two?\n    answer: No.\n", "FIRST")
      .replace(
        "  # the first\n  - question: One? # asked often\n    answer: Yes.\n",
        "  # the second\n  - question: Two?\n    answer: No.\n",
      )
      .replace("FIRST", "  # the first\n  - question: One? # asked often\n    answer: Yes.\n"),
  );
  expect(set(commented, ["faq", 0])).toBe(
    commented.replace("  # the first\n  - question: One? # asked often\n    answer: Yes.\n", ""),
  );
  const none = set(set(commented, ["faq", 0]), ["faq", 0]);
  expect(opened(none)).toEqual({ title: "A", tags: ["a", "b"] });
  expect(set(commented, ["tags", 1], "c")).toBe(commented.replace("[a, b]", "[a, c]"));
  expect(set(commented, ["tags", 2], "x, y")).toBe(commented.replace("[a, b]", '[a, b, "x, y"]'));
  expect(set(commented, ["tags", 0])).toBe(commented.replace("[a, b]", "[b]"));
});

test("A whole list that was edited in a form changes the entries that differ", () => {
  const fields: Json = [
    { question: "One?", answer: "Yes." },
    { question: "New?", answer: "Yes." },
    { question: "Two?", answer: "Never." },
  ];
  expect(set(commented, ["faq"], fields)).toBe(
    commented
      .replace("answer: No.", "answer: Never.")
      .replace("\n  # the second", "  - question: New?\n    answer: Yes.\n\n  # the second"),
  );
});

test("A new field goes where its schema has it, and the list that a document needs stays when it is empty", () => {
  const schema: Json = {
    type: "object",
    properties: {
      title: {},
      description: {},
      faq: { type: "array", items: { anyOf: [{ $ref: "#/$defs/entry" }] } },
      tags: {},
    },
    required: ["tags"],
    $defs: { entry: { type: "object", properties: { question: {}, note: {}, answer: {} } } },
  };
  expect(set(commented, ["description"], "D", schema)).toBe(
    commented.replace("title: A\n", "title: A\ndescription: D\n"),
  );
  expect(set(commented, ["faq", 1, "note"], "Note", schema)).toBe(
    commented.replace("Two?\n", "Two?\n    note: Note\n"),
  );
  expect(set(set(commented, ["tags", 0], undefined, schema), ["tags", 0], undefined, schema)).toBe(
    commented.replace("[a, b]", "[]"),
  );
});

test("Line endings, a byte order mark and a missing last line ending stay", () => {
  expect(set("\uFEFFa: 1\r\nb: 2", ["c"], ["x", "z"])).toBe("\uFEFFa: 1\r\nb: 2\r\nc:\r\n  - x\r\n  - z");
  expect(set("\uFEFFa: 1\r\nb: 2", ["a"], 3)).toBe("\uFEFFa: 3\r\nb: 2");
  expect(set("a: 1\nb:\n  c: 2", ["b", "c"], 3)).toBe("a: 1\nb:\n  c: 3");
});

test("Fields that cannot be read stay source, and say why", () => {
  for (const yaml of ["a: 1\na: 2\n", "a: &x 1\nb: *x\n", "a: [1\n", "- a\n"]) {
    expect(openDocument(yaml, "yaml").fieldsBroken, yaml).toMatch(/[a-z]\.$/);
    expect(() => set(yaml, ["a"], 3), yaml).toThrow("The fields can only be edited as source.");
  }
});
