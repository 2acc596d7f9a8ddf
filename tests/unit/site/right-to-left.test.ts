import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "postcss";
import { expect, it } from "vitest";
import { textDirection } from "#lib/site/text-direction.ts";

/** Declarations that name a side of the page where CSS has a word for the side that reading begins or ends at. */
function sidesIn(css: string): string[] {
  const found: string[] = [];
  parse(css).walkDecls(({ prop, value }) => {
    const parts = value.split(/\s+(?![^(]*\))/);
    const [, right, , left] = parts;
    const isUneven =
      /^(?:margin|padding|inset|border-(?:width|style|color))$/.test(prop) &&
      parts.length === 4 &&
      left !== right;
    const isSide = /(?:^|-)(?:left|right)(?:$|-)/.test(prop);
    const namesSide =
      /^(?:text-align|float|clear|caption-side)$/.test(prop) && /^(?:left|right)$/.test(value);
    if (isUneven || isSide || namesSide) found.push(`${prop}: ${value}`);
  });
  return found;
}

it("no style names the left or the right, so that a page can be read from either", () => {
  for (const name of readdirSync("app/styles"))
    expect(sidesIn(readFileSync(join("app/styles", name), "utf8")), name).toEqual([]);
  expect(sidesIn("a { margin: 0 1rem 0 2rem; left: 0; text-align: right; padding: 0 1rem }")).toEqual([
    "margin: 0 1rem 0 2rem",
    "left: 0",
    "text-align: right",
  ]);
});

it("a document says in which direction its language is written, where it is not the usual one", () => {
  expect(["ar", "ar-EG", "he-IL", "fa", "ur"].map(textDirection)).toEqual(Array(5).fill("rtl"));
  expect(["en-US", "es", "de-AT", "az-Latn", "zh"].map(textDirection)).toEqual(Array(5).fill(undefined));
});
