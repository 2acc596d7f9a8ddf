/** The pages in out/ say what prices, facts and assumptions come to (tests/support/reference-sums.ts), wherever a document publishes an amount. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { expect, it } from "vitest";
import { collectionNames } from "#lib/content/schema/collections.ts";
import { documentPath } from "#lib/kinds/kinds.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";
import { publishedAmounts } from "#tests/support/published-amounts.ts";
import { worth } from "#tests/support/reference-sums.ts";

const content = sampleContent();

/** The pages that show a document: its own, and for a comparison also that of its article. None where its article is to appear later. */
function pagesOf(file: string): string[] {
  const id = basename(file, extname(file));
  const collection = collectionNames.find((name) => name === dirname(file));
  if (!collection) return [];
  const articles = content
    .all("articles")
    .filter(({ id: name, data }) => (collection === "articles" ? name === id : data.comparison === id));
  const paths = [
    ...(collection === "articles" ? [] : [documentPath(content.routes, collection, id)]),
    ...articles.map((article) => documentPath(content.routes, "articles", article.id)),
  ];
  return paths
    .flatMap((path) => (path === undefined ? [] : [join("out", path, "index.html")]))
    .filter((page) => existsSync(page));
}

/** The digits of an amount as an American page has them: `2,800`, `67.50`, `48`. */
function digits(value: number, step: number): string {
  const rounded = Math.round(value / step + 1e-7) * step;
  const whole = Math.abs(rounded - Math.round(rounded)) < 1e-6;
  return rounded.toLocaleString("en-US", {
    minimumFractionDigits: 0,
    maximumFractionDigits: whole ? 0 : Math.max(2, String(step).length - 2),
  });
}

it("each amount is on the page that shows it", () => {
  let seen = 0;
  for (const { file, of, step } of publishedAmounts()) {
    const pages = pagesOf(file);
    if (pages.length === 0) continue;
    seen += 1;
    const html = pages.map((page) => readFileSync(page, "utf8")).join("\n");
    const value = worth(of);
    const shown = [value, value * 100].map((each) => digits(each, step));
    const found = shown.some((text) => new RegExp(`(?<![\\d.,])${text}0?(?![\\d]|[.,]\\d)`).test(html));
    expect(found, `${file}: ${of} is ${shown[0]}, which is not on ${pages.join(" or ")}`).toBe(true);
  }
  expect(seen).toBeGreaterThan(150);
});
