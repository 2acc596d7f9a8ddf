import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { siteContent } from "#lib/content/site-content.ts";
import { cutNames } from "#lib/delivery/theme-css.ts";
import { editionOf } from "#lib/kinds/all-pages.ts";
import { budgetsOf, flagship, overBudget } from "#lib/tools/budget/budgets.ts";
import { weighPage } from "#lib/tools/budget/page-weight.ts";
import { builtAddresses } from "#tests/support/built-addresses.ts";

it("no page is over its budget of bytes and requests, the flagship with its headers not over one flight", () => {
  expect(builtAddresses("out")).toContain(flagship);
  const budgets = budgetsOf(siteContent().editions);
  expect(builtAddresses("out").flatMap((path) => overBudget(weighPage("out", path), budgets))).toEqual([]);
});

it("a page has three fonts: 36 kB at most in the first language, and 3 kB more where another has letters of its own", () => {
  const folder = join("out", "_next", "static", "media");
  const [fuller, plain] = ["-fuller.", "."].map((mark) =>
    readdirSync(folder).filter(
      (name) => cutNames.some((cut) => name.startsWith(`${cut}${mark}`)) && name.endsWith(".woff2"),
    ),
  );
  const sum = (names: readonly string[] = []) =>
    names.reduce((bytes, name) => bytes + statSync(join(folder, name)).size, 0);
  expect(plain).toHaveLength(3);
  expect(fuller).toHaveLength(3);
  expect(sum(plain)).toBeLessThanOrEqual(36_000);
  expect(sum(fuller)).toBeLessThanOrEqual(39_000);
});

it("a page in the first language loads no font for the letters of another", () => {
  const fuller = /-fuller\./;
  const [first, ...others] = siteContent().editions;
  const loading = builtAddresses("out").filter((path) =>
    weighPage("out", path).files.some(({ address }) => fuller.test(address)),
  );
  expect(loading.filter((path) => editionOf(first, path) === first)).toEqual([]);
  expect(new Set(loading.map((path) => editionOf(first, path)))).toEqual(new Set(others));
});
