import { expect, it } from "vitest";
import { aligned } from "#lib/tools/studio/document/aligned.ts";

const old = (...signs: string[]) => signs.map((sign) => ({ sign, added: false }));

it.each([
  ["as many of the same", old("p", "heading 2", "p"), ["p", "heading 2", "p"], [0, 1, 2]],
  [
    "a list in place of a paragraph",
    old("p", "heading 2", "p", "p"),
    ["p", "heading 2", "list", "p"],
    [0, 1, 2, 3],
  ],
  [
    "a paragraph that its original does not have",
    old("p", "heading 2", "p"),
    ["p", "p", "heading 2", "p"],
    [0, undefined, 1, 2],
  ],
  [
    "a section with one paragraph more, and none of the others moves",
    old("p", "heading 2", "p", "p", "heading 2", "p"),
    ["p", "heading 2", "p", "heading 2", "p"],
    [0, 1, 2, 4, 5],
  ],
  ["nothing yet", old("p", "heading 2"), [], []],
])("%s", (_, original, translation, expected) => {
  expect(aligned(original, translation)).toEqual(expected);
});

it("passes over what has been added to the original since, until there are as many blocks", () => {
  const original = [{ sign: "p", added: false }, { sign: "p", added: true }, ...old("p", "heading 2")];
  expect(aligned(original, ["p", "p", "heading 2"])).toEqual([0, 2, 3]);
  expect(aligned(original, ["p", "p", "p", "heading 2"])).toEqual([0, 1, 2, 3]);
});
