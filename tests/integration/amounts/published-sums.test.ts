/** Every sum that the content publishes, worked out a second time from prices, facts and assumptions. tests/site/published-sums.test.ts looks at the pages. */
import { expect, it } from "vitest";
import { toNumber } from "#lib/amounts/rational.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";
import { publishedAmounts } from "#tests/support/published-amounts.ts";
import { sums, worth } from "#tests/support/reference-sums.ts";

const { all, figures } = sampleContent();
const named = [...sums].flatMap(([id, { amounts }]) =>
  Object.entries(amounts).map(([name, sum]) => ({ name: `${id}.${name}`, id, sum })),
);

it("every sum of content/sums comes to what its arithmetic gives", () => {
  for (const { name, id, sum } of named) {
    const value = worth(sum, id);
    expect(toNumber(figures.quantity(name).value) / value, name).toBeCloseTo(1, 12);
  }
  expect(named.length).toBeGreaterThan(100);
});

it("every amount is printed as that arithmetic gives it, rounded as its author asks", () => {
  const amounts = publishedAmounts();
  for (const { file, of, step, tag } of amounts) {
    const text = figures.fill(tag);
    const printed = Number(/-?\$?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(/[$,]/g, ""));
    const exact = worth(of) * (text.includes("%") ? 100 : 1);
    const what = `${file}: ${of} is ${exact}, printed as ${text}`;
    expect(Math.abs(printed - exact), what).toBeLessThanOrEqual(step / 2 + 1e-6);
    expect(Math.abs(printed / step - Math.round(printed / step)), what).toBeLessThan(1e-6);
  }
  expect(amounts.length).toBeGreaterThan(150);
});

it("every row of costs has the scores of docs/scoring.md: by how many times the cheapest each option costs", () => {
  const limits = [1.1, 1.35, 1.7, 2.4];
  let rows = 0;
  for (const { id, data } of all("comparisons"))
    for (const { name, values } of data.criteria) {
      const options = Object.values(values).flatMap(({ cost, score }) =>
        cost === undefined ? [] : [{ cost: worth(cost), score }],
      );
      if (options.length < data.options.length) continue;
      rows += 1;
      const least = Math.min(...options.map(({ cost }) => cost));
      for (const { cost, score } of options) {
        const above = limits.filter((limit) => cost > least * limit).length;
        expect(score, `${id}, ${name}: ${cost} against ${least}`).toBe(5 - above);
      }
    }
  expect(rows).toBeGreaterThan(15);
});
