import { expect, it } from "vitest";
import { outlineOf, printedOutline } from "#lib/mdx/outline.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";

it("a heading says its figure, and its address does not change with it", () => {
  const outline = outlineOf(readMdx('## What <Price of="managed-per-user" /> a month **buys**\n\nText.\n'));
  const at = (price: string) =>
    printedOutline(outline, { price: () => price, amount: () => "", quoted: () => "" }).headings;
  expect(at("$140")).toEqual([{ depth: 2, text: "What $140 a month buys", id: at("$150")[0]?.id }]);
});
