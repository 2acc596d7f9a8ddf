import { expect, it } from "vitest";
import { outlineOf } from "#lib/mdx/outline.ts";

it("a heading says its figure, and its address does not change with it", () => {
  const at = (price: string) =>
    outlineOf('## What <Price of="managed-per-user" /> a month buys\n\nText.\n', "en-US", {
      price: () => price,
      amount: () => "",
      quoted: () => "",
    }).headings;
  expect(at("$140")).toEqual([{ depth: 2, text: "What $140 a month buys", id: at("$150")[0]?.id }]);
});
