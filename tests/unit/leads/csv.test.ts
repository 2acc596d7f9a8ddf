import { expect, test } from "vitest";
import { csv } from "#lib/leads/team/csv.ts";

test.each([
  ["=HYPERLINK(A1)", `"'=HYPERLINK(A1)"`],
  ["+1 555", `"'+1 555"`],
  ["-1", `"'-1"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"'\t=1"`],
  [" =1", `"' =1"`],
  ["\r=1", `"'\r=1"`],
  ["＝1", `"'＝1"`],
  ["a=b", `"a=b"`],
  ['say "hi", you', `"say ""hi"", you"`],
  ["two\nlines", `"two\nlines"`],
  [-5, `"-5"`],
  [null, `""`],
])("a CSV cell of %j is written %s", (value, cell) => {
  expect(csv([[value]])).toBe(`\uFEFF${cell}\r\n`);
});
