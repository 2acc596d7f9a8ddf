import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { scoresOfCosts } from "#lib/comparison/cost-scores.ts";
import { interestLeads } from "#lib/comparison/interests.ts";
import { totalsOf } from "#lib/comparison/readers.ts";
import { ownComparison } from "#tests/support/own-comparisons.ts";

const files = readdirSync("content/comparisons");

test.for([
  [
    [100, 100],
    [5, 5],
  ],
  [
    [100, 110],
    [5, 5],
  ],
  [
    [100, 111],
    [5, 4],
  ],
  [
    [135, 100],
    [4, 5],
  ],
  [
    [100, 170, 240, 241],
    [5, 3, 2, 1],
  ],
  [
    [0, 1],
    [5, 1],
  ],
  [
    [0, 0],
    [5, 5],
  ],
] as const)("costs of %j score %j", ([costs, scores]) => {
  expect(scoresOfCosts(costs)).toEqual(scores);
});

test.for(files)("%s argues each row, names whose interest it serves, and has three readers", (file) => {
  const { criteria, interest, readers, options } = ownComparison(file);
  expect(criteria.filter(({ why }) => !why).map(({ id }) => id)).toEqual([]);
  expect(options).toContain(interest?.option);
  expect(readers?.map(({ name }) => name)).toEqual(
    ownComparison("edr-vs-antivirus.yaml").readers?.map(({ name }) => name),
  );
  expect(readers).toHaveLength(3);
});

test("the first reader's totals are those of the weights as written", () => {
  for (const file of files) expect(ownComparison(file).readers?.[0]?.weights, file).toEqual({});
});

test("money rows with a sum say what the sum says: the block, your own server, the price per device and repairs are cheaper", () => {
  /** The option with the best score of the row, or none where two share it. */
  const cheaper = (file: string, row: string) => {
    const { options, criteria } = ownComparison(file);
    const { values = {} } = criteria.find(({ id }) => id === row) ?? {};
    const scores = options.map((option) => values[option]?.score ?? 0);
    const best = options.filter((_, index) => scores[index] === Math.max(...scores));
    return best.length === 1 ? best[0] : undefined;
  };
  expect(cheaper("hourly-block-vs-flat-fee.yaml", "usual-year")).toBe("hour-block");
  expect(cheaper("on-premises-vs-cloud-server.yaml", "five-years")).toBe("on-premises-server");
  expect(cheaper("per-user-vs-per-device.yaml", "one-each")).toBe("per-device-pricing");
  expect(cheaper("managed-it-vs-break-fix.yaml", "quiet-year")).toBe("break-fix");
  expect(cheaper("managed-it-vs-break-fix.yaml", "bad-year")).toBe("break-fix");
});

const row = (group: string, weight: number, one: number, two: number) => ({
  id: `${group}-${one}`,
  name: group,
  question: "Which?",
  group,
  weight,
  values: { one: { score: one, text: "One" }, two: { score: two, text: "Two" } },
});
const table = { options: ["one", "two"], criteria: [row("Money", 2, 5, 1), row("Risk", 2, 1, 5)] };

test("a reader's weights multiply those of the groups named, and leave the others", () => {
  const totals = totalsOf(table, [
    { name: "Everybody", weights: {} },
    { name: "Thrifty", weights: { Money: 3 } },
    { name: "Careful", weights: { Risk: 3, constructor: 9 } },
  ]);
  expect(totals.map(({ reader, winner }) => [reader, winner])).toEqual([
    ["Everybody", null],
    ["Thrifty", "one"],
    ["Careful", "two"],
  ]);
});

test("whether the company's interest leads is yes, no or a tie", () => {
  const thrifty = { ...table, criteria: [row("Money", 5, 5, 1)] };
  expect(
    [interestLeads(thrifty, "one"), interestLeads(thrifty, "two"), interestLeads(table, "one")].map(
      ({ result }) => result,
    ),
  ).toEqual(["yes", "no", "tie"]);
});
