import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSUMPTIONS, INPUT_KEYS } from "#lib/costs/assumptions.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { fromSearchParams, toSearchParams } from "#lib/costs/search-params.ts";
import { english } from "#tests/support/english.ts";
import { anyScenario } from "./any-scenario.ts";

describe("a scenario in an address", () => {
  it("leaves the defaults out, and devices that follow the people", () => {
    expect(toSearchParams(scenario()).toString()).toBe("");
    expect(toSearchParams(scenario({ people: 50 })).toString()).toBe("people=50");
    expect(toSearchParams(scenario({ people: 50, devices: 99 })).toString()).toBe("people=50&devices=99");
  });

  it("leaves a firm's own prices out, and puts the usual price in where it differs from them", () => {
    const own = { managedFee: 160 };
    expect(toSearchParams(scenario({}, own), own).toString()).toBe("");
    expect(toSearchParams(scenario(), own).toString()).toBe("managedFee=140");
  });

  it("comes back as it was, to six decimals, and is written the same way again", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const address = toSearchParams(s);
        const { scenario: back, problems } = fromSearchParams(address, english.costs);
        expect(problems).toEqual([]);
        for (const key of INPUT_KEYS) expect(back[key]).toBeCloseTo(s[key], 5);
        expect(toSearchParams(back).toString()).toBe(address.toString());
      }),
    );
  });

  it("does not depend on the order of its parameters", () => {
    const one = fromSearchParams(new URLSearchParams("people=40&hourlyRate=99"), english.costs).scenario;
    const other = fromSearchParams(new URLSearchParams("hourlyRate=99&people=40"), english.costs).scenario;
    expect(toSearchParams(one).toString()).toBe(toSearchParams(other).toString());
  });

  it("reports and repairs what is hostile or wrong", () => {
    const { scenario: s, problems } = fromSearchParams(
      new URLSearchParams(
        `people=1e9&people=3&hourlyRate=-3&devices=2.5&salary=<script>&contractYears=0&training=${"9".repeat(500)}&__proto__=1&utm_source=x`,
      ),
      english.costs,
    );
    expect(s.people).toBe(ASSUMPTIONS.people.max);
    expect(s.hourlyRate).toBe(0);
    expect(s.devices).toBe(3);
    expect(s.salary).toBe(ASSUMPTIONS.salary.value);
    expect(s.contractYears).toBe(1);
    expect(problems.map(({ key, message }) => `${key}: ${message}`)).toMatchInlineSnapshot(`
      [
        "people: Given more than once; the first is used.",
        "people: 2,000 is the maximum, so 2,000 is used.",
        "devices: Whole numbers only, so 3 is used.",
        "hourlyRate: 0 is the minimum, so 0 is used.",
        "contractYears: 1 is the minimum, so 1 is used.",
        "salary: “<script>” is not a number. Enter a number such as 1250 or 1,250.50. The usual value is used instead.",
        "training: That is too long to be a number. The usual value is used instead.",
      ]
    `);
  });

  it("gives numbers that can be computed with, whatever the address says", () => {
    const hostile = fc.array(fc.tuple(fc.constantFrom(...INPUT_KEYS, "x"), fc.string()), { maxLength: 12 });
    fc.assert(
      fc.property(hostile, (pairs) => {
        const { scenario: s } = fromSearchParams(new URLSearchParams(pairs), english.costs);
        for (const key of INPUT_KEYS) {
          expect(s[key]).toBeGreaterThanOrEqual(ASSUMPTIONS[key].min);
          expect(s[key]).toBeLessThanOrEqual(ASSUMPTIONS[key].max);
        }
      }),
    );
    expect(evaluate(scenario({ people: Number.NaN, hourlyRate: Infinity })).models[0]?.mean).toBeGreaterThan(
      0,
    );
  });
});
