import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEven } from "#lib/costs/break-even.ts";
import { describe as inWords, probabilityCheaper } from "#lib/costs/describe.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { expectedCosts } from "#lib/costs/expected.ts";
import { MODEL_PAIRS } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { sensitivity } from "#lib/costs/sensitivity.ts";
import { english } from "#tests/support/english.ts";
import { runs } from "#tests/support/random-runs.ts";
import { anyScenario } from "./any-scenario.ts";

describe("a break-even point", () => {
  it("of the hourly rate is where a hand calculation puts it", () => {
    // One hour of upkeep a person against a flat fee: equal at fee × 12 dollars an hour.
    const s = scenario({
      people: 10,
      incidentsPerPerson: 0,
      incidentsPerDevice: 0,
      outagesPerYear: 0,
      toolsPerPerson: 0,
      onboarding: 0,
      upkeepHours: 1,
      managedFee: 20,
    });
    const { points, cheaper } = breakEven(s, "breakFix", "managed", "hourlyRate");
    expect(points).toHaveLength(1);
    expect(points[0]?.value).toBeCloseTo(240, 2);
    expect(points[0]).toMatchObject({ below: "breakFix", above: "managed" });
    expect(cheaper).toBeNull();
  });

  it("may not exist: then it says who is cheaper all the way", () => {
    const { points, cheaper, from, to } = breakEven(
      scenario({ managedFee: 1900 }),
      "breakFix",
      "managed",
      "people",
    );
    expect({ points, cheaper, from, to }).toEqual({ points: [], cheaper: "breakFix", from: 1, to: 500 });
  });

  it("does not exist between models that always cost the same", () => {
    const nothing = scenario({ people: 0 });
    expect(breakEven(nothing, "managed", "managed", "hourlyRate").cheaper).toBe("equal");
  });

  it("separates the models as it says, wherever one is found", () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...MODEL_PAIRS), (s, [a, b]) => {
        const { points, from, to } = breakEven(s, a, b, "hourlyRate");
        for (const { value, below, above } of points) {
          expect(below).not.toBe(above);
          expect(value).toBeGreaterThanOrEqual(from);
          expect(value).toBeLessThanOrEqual(to);
          const after = expectedCosts({ ...s, hourlyRate: value + (to - from) * 2e-6 });
          expect(after[above]).toBeLessThanOrEqual(after[above === a ? b : a] + 0.01);
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it("of people is a whole number from which on the other model is cheaper", () => {
    const busy = { incidentsPerPerson: 3, upkeepHours: 3 };
    const s = scenario(busy);
    const [point] = breakEven(s, "breakFix", "inHouse", "people").points;
    expect(Number.isInteger(point?.value)).toBe(true);
    const at = (people: number) => {
      const cost = expectedCosts(scenario({ ...busy, people }));
      return cost.breakFix - cost.inHouse;
    };
    expect(Math.sign(at(point?.value ?? 0))).toBe(1);
    expect(Math.sign(at((point?.value ?? 0) - 1))).toBe(-1);
  });

  it("of incidents can start from a firm that has none", () => {
    const quiet = scenario({ incidentsPerPerson: 0, incidentsPerDevice: 0, managedFee: 70 });
    const [point] = breakEven(quiet, "breakFix", "managed", "incidents").points;
    expect(point).toMatchObject({ below: "breakFix", above: "managed" });
    const cost = expectedCosts({ ...quiet, incidentsPerPerson: (point?.value ?? 0) / 25 });
    expect(Math.abs(cost.breakFix - cost.managed)).toBeLessThan(1);
  });
});

describe("what drives the difference", () => {
  it("is sorted by influence and leaves out what has none", () => {
    const swings = sensitivity(scenario(), "breakFix", "managed");
    expect(swings.map(({ swing }) => swing)).toEqual(swings.map(({ swing }) => swing).sort((x, y) => y - x));
    expect(swings.map(({ key }) => key)).not.toContain("salary");
    expect(swings.every(({ low, high }) => low < high)).toBe(true);
  });

  it("is the fee by exactly half of what it comes to, since a quarter is tried either way", () => {
    const fee = sensitivity(scenario({ people: 25 }), "breakFix", "managed").find(
      ({ key }) => key === "managedFee",
    );
    expect(fee?.swing).toBeCloseTo((25 * 140 * 12) / 2, 6);
  });

  it("is mirrored when the models are exchanged", () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...MODEL_PAIRS), (s, [a, b]) => {
        const one = sensitivity(s, a, b);
        const other = sensitivity(s, b, a);
        expect(other.map(({ key }) => key)).toEqual(one.map(({ key }) => key));
        for (const [i, swing] of one.entries()) expect(other[i]?.atLow).toBeCloseTo(-swing.atLow, 6);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the answer in words", () => {
  it("reads as an office manager would say it", () => {
    expect(inWords(evaluate(scenario({ people: 25 })), english.costs)).toMatchInlineSnapshot(`
      [
        "For 25 people and 30 devices, break/fix has the lowest average cost: about $36,100 a year.",
        "In eight years of ten, break/fix costs $30,500 to $43,500; in one year of a hundred it costs more than $58,900.",
        "Managed IT comes to about $53,200 a year (eight years in ten: $51,000 to $56,700) and would cost less than break/fix in about 1 year of 100.",
        "In-house IT comes to about $101,000 a year (eight years in ten: $98,200 to $104,000) and would cost less than break/fix in fewer than 1 year of 100.",
        "Co-managed IT comes to about $108,000 a year (eight years in ten: $106,000 to $111,000) and would cost less than break/fix in fewer than 1 year of 100.",
      ]
    `);
  });

  it("calls two models too close to tell apart instead of naming a winner", () => {
    const s = scenario({ people: 25, managedFee: 83 });
    const [opening] = inWords(evaluate(s), english.costs);
    expect(opening).toContain("too close to tell apart");
    expect(opening).not.toContain("lowest");
  });

  it("can say: stay on break/fix", () => {
    const [opening] = inWords(evaluate(scenario({ people: 4, incidentsPerPerson: 1 })), english.costs);
    expect(opening).toContain("break/fix has the lowest average cost");
  });

  it("asks for people where there are none", () => {
    expect(inWords(evaluate(scenario({ people: 0, devices: 0 })), english.costs)).toEqual([
      "With nobody and nothing to support, every model costs nothing. Enter the number of people.",
    ]);
  });

  it("never names a model the cheapest that another one beats on average, never prints NaN", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const evaluation = evaluate(s);
        const [opening = ""] = inWords(evaluation, english.costs);
        const [best] = [...evaluation.models].sort((x, y) => x.mean - y.mean);
        const named = evaluation.models.find(({ model }) =>
          opening.includes(`, ${english.costs.inSentence(model)} has the lowest`),
        );
        if (named) expect(named.model).toBe(best?.model);
        expect(inWords(evaluation, english.costs).join(" ")).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: runs(40) },
    );
  });

  it("takes probabilities from either side of a pair", () => {
    const evaluation = evaluate(scenario());
    expect(
      probabilityCheaper(evaluation, "breakFix", "managed") +
        probabilityCheaper(evaluation, "managed", "breakFix"),
    ).toBeCloseTo(1, 9);
  });
});
