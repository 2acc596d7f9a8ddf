/** The content of this repository: no amount is typed where a component can print it. The build of such a site is tests/whole-sites/price-change.test.ts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { figuresOf } from "#lib/content/amounts.ts";
import { figureTags, printFigure, replaceFigureTags } from "#lib/mdx/figure-tags.ts";
import { formatsOf } from "#lib/site/formats.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

const stating = /^(?:[a-z]{2}[\\/])?(?:prices|facts|sums)[\\/]/;
const files = readdirSync("content", { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.(?:mdx|yaml|svg)$/.test(file) && !stating.test(file),
);
const textOf = (file: string) => readFileSync(join("content", file), "utf8");
const tags = files.flatMap((file) => figureTags(textOf(file)).map((tag) => ({ file, ...tag })));

it("no amount of money is typed in texts, fields and drawings", () => {
  const typed = files.flatMap((file) =>
    (replaceFigureTags(textOf(file), () => "").match(/\$\d[\d,.]*/g) ?? []).map(
      (found) => `${file} ${found}`,
    ),
  );
  expect(typed).toEqual([]);
});

it("a fact states the same numbers in every language", () => {
  const numbers = (text: string) => (text.match(/\d(?:[\d.,]*\d)?/g) ?? []).sort();
  const statedIn = (file: string) => {
    const { statement, display } = parse(textOf(file));
    return { statement: numbers(statement), display: numbers(display) };
  };
  const translations = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((file) =>
    /^[a-z]{2}[\\/]facts[\\/]/.test(file),
  );
  expect(translations.length).toBeGreaterThan(20);
  for (const file of translations) expect(statedIn(file), file).toEqual(statedIn(file.slice("es/".length)));
});

it("at most twenty figures are quoted, each with its reason", () => {
  expect(tags.filter(({ name }) => name === "Quoted").length).toBeLessThanOrEqual(20);
});

it("every figure that rests on a price or a fact changes with them", () => {
  const site = sampleContent();
  const language = { labels: site.labels, formats: formatsOf(site.company.language) };
  const sums = new Map(site.all("sums").map(({ id, data }) => [id, data.amounts]));
  const times = (factor: (index: number) => number) =>
    figuresOf(
      {
        sums,
        "case-studies": new Map(),
        prices: new Map(
          site.all("prices").map(({ id, data }, index) => {
            const { from, to = from, currency } = data;
            return [id, { currency, from: from * factor(index), to: to * factor(index) }];
          }),
        ),
        facts: new Map(
          site
            .all("facts")
            .map(({ id, data: { value, unit } }, index) => [
              id,
              { unit, value: typeof value === "number" ? value * factor(index + 20) : value },
            ]),
        ),
      },
      language,
    );
  const [today, changed] = [times(() => 1), times((index) => 1.25 + index / 64)];
  const stated = tags.filter(
    ({ name, attributes: { of = "" } }) =>
      name === "Price" ||
      (name === "Amount" && today.restsOn(of).some(({ collection }) => collection !== "sums")),
  );
  // Rounding may hide a change, so each is printed as exactly as it can be.
  const printed = (figures: typeof today, { name, attributes: { to: _, ...exact } }: (typeof tags)[number]) =>
    printFigure(name, exact, figures);
  const kept = stated.filter((tag) => printed(today, tag) === printed(changed, tag));
  expect(kept.map(({ file, attributes }) => [file, attributes])).toEqual([]);
  expect(stated.length).toBeGreaterThan(150);
  expect(tags.length).toBeGreaterThan(200);
});
