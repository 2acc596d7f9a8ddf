import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "#lib/leads/team/csv.ts";

test.each([
  ["=HYPERLINK(A1)", `"'=HYPERLINK(A1)"`],
  ["+1 555", `"'+1 555"`],
  ["-1", `"'-1"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"\t'=1"`],
  [" =1", `" '=1"`],
  ["\r=1", `"\r'=1"`],
  ["\u00A0\u200B\uFEFF=1", `"\u00A0\u200B\uFEFF'=1"`],
  ["﹦1", `"'﹦1"`],
  ["⁻1", `"'⁻1"`],
  ["a;=1", `"a;'=1"`],
  ["a; =1", `"a; '=1"`],
  ["a\t@x\t+1", `"a\t'@x\t'+1"`],
  ["a|-1", `"a|'-1"`],
  ["a,=1", `"a,'=1"`],
  ["؛=1", `"؛'=1"`],
  ["a\n=1\r\n=2", `"a\n'=1\r\n'=2"`],
  ['a;"=1', `"a;""'=1"`],
  ["a-b, c = d; e@f", `"a-b, c = d; e@f"`],
  ["＝1", `"'＝1"`],
  ["a=b", `"a=b"`],
  ['say "hi", you', `"say ""hi"", you"`],
  ["two\nlines", `"two\nlines"`],
  [-5, `"-5"`],
  [null, `""`],
])("a CSV cell of %j is written %s", (value, cell) => {
  expect(csv([[value]])).toBe(`\uFEFF${cell}\r\n`);
});

test.each([",", ";", "\t", "|"])(
  "no cell begins a formula in a spreadsheet that separates by %j and ignores the quotes",
  (separator) => {
    const part = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "＝",
      ",",
      ";",
      "\t",
      "|",
      "\n",
      "\r",
      " ",
      '"',
      "a",
      "1",
      "語",
    );
    fc.assert(
      fc.property(fc.array(fc.array(part).map((parts) => parts.join(""))), (cells) => {
        for (const line of csv([cells])
          .slice(1)
          .split(/[\r\n]/)) {
          for (const cell of line.split(separator)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝]/);
        }
      }),
    );
  },
);
