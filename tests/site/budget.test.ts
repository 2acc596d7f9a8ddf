import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { siteContent } from "#lib/content/site-content.ts";
import { budgetsOf, flagship, overBudget } from "#lib/tools/budget/budgets.ts";
import { weighPage } from "#lib/tools/budget/page-weight.ts";
import { builtAddresses } from "#tests/support/built-addresses.ts";

it("no page is over its budget of bytes and requests, the flagship with its headers not over one flight", () => {
  expect(builtAddresses("out")).toContain(flagship);
  const budgets = budgetsOf(siteContent().editions);
  expect(builtAddresses("out").flatMap((path) => overBudget(weighPage("out", path), budgets))).toEqual([]);
});

it("the fonts are three files and 36 kB at most", () => {
  const folder = join("out", "_next", "static", "media");
  const fonts = readdirSync(folder).filter((name) => name.endsWith(".woff2"));
  expect(fonts).toHaveLength(3);
  expect(fonts.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThanOrEqual(36_000);
});
