import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { syntaxFinding } from "#lib/content/check/yaml-syntax.ts";

/** The parser has one or two codes for all of these. */
test.for([
  ["a quote", 't: "abc\nd: 1\n', "A quote is opened and never closed."],
  ["a quote in a list", 't: [a, "b]\nd: 1\n', "A quote is opened and never closed."],
  ["a single quote", "t: 'it''s\nd: 1\n", "A quote is opened and never closed."],
  ["a quote after a backslash", 't: "C:\\\\"\nd: "abc\\"\n', "A quote is opened and never closed."],
  ["a bracket", "t:\n  - [a, b\nd: 1\n", "A '[' is opened before this line and never closed."],
  ["a bracket at the end of the file", "[a, b", "A '[' is opened before this line and never closed."],
  ["a brace", "t: { a: 1,\nd: 2\n", "A '{' is opened before this line and never closed."],
  ["a brace in brackets", "t: [a, { b: 1]\n", "A '{' is opened before this line and never closed."],
  ["a comma", 't: ["a" "b"]\n', `There is no comma before '"b"' in this list.`],
  ["a comma on another line", 't: [\n  "a"\n  "b"\n]\n', `There is no comma before '"b"' in this list.`],
  [
    "an entry between commas",
    "t: [a, , b]\n",
    "There is an empty entry in this list: one comma follows another.",
  ],
  [
    "a space before a comment",
    't: "a"#b\n',
    "A '#' right behind a value is neither part of it nor a comment.",
  ],
  ["a colon", "a: 1\n'b'\nc: 2\n", "''b'' is neither a field nor part of the one above it."],
  [
    "spaces",
    "a:\n    b: 1\n  c: 2\n",
    "This line does not begin where the lines of its list or group begin.",
  ],
] as const)("what is missing is told apart: %s", ([, yaml, message]) => {
  const document = parseDocument(yaml);
  expect(document.errors[0]).toBeDefined();
  expect(syntaxFinding(document, yaml, 0)).toMatchObject({ rule: "yaml-syntax", message });
});
