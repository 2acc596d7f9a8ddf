import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEven } from "#lib/costs/break-even.ts";
import { describe as inWords } from "#lib/costs/describe.ts";
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
    // One hour of routine work a person against a flat fee: equal at fee × 12 dollars an hour.
    const s = scenario({
      people: 10,
      helpHours: 1,
      routineShare: 100,
      outagesPerYear: 0,
      securityRate: 0,
      toolsPerPerson: 0,
      onboarding: 0,
      breakFixOwnHours: 2,
      managedOwnHours: 2,
      managedFee: 20,
      managedDeviceFee: 0,
    });
    const { points, cheaper } = breakEven(s, "breakFix", "managed", "hourlyRate");
    expect(points).toHaveLength(1);
    expect(points[0]?.value).toBeCloseTo(240, 2);
    expect(points[0]).toMatchObject({ below: "breakFix", above: "managed" });
    expect(cheaper).toBeNull();
  });

  it("may not exist: then it says who is cheaper all the way", () => {
    const { points, cheaper, from, to } = breakEven(
      scenario({ managedFee: 1900, managedDeviceFee: 0 }),
      "breakFix",
      "managed",
      "people",
    );
    expect({ points, cheaper, from, to }).toEqual({ points: [], cheaper: "breakFix", from: 1, to: 75 });
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
    const busy = { helpHours: 12 };
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

  it("of hours of help is where the averages are equal", () => {
    const [point] = breakEven(scenario(), "breakFix", "managed", "helpHours").points;
    expect(point).toMatchObject({ below: "breakFix", above: "managed" });
    const cost = expectedCosts(scenario({ helpHours: point?.value ?? 0 }));
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
    const fee = sensitivity(scenario({ people: 25, managedDeviceFee: 0 }), "breakFix", "managed").find(
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
        "For 25 people and 30 devices, managed IT has the lowest average cost: about $45,100 a year.",
        "Break/fix costs less up to 3.5 hours of help a person and year, managed IT from 5 hours of help a person and year on. Otherwise break/fix and managed IT are within 5%. You are at 5 hours of help a person and year.",
        "Break/fix costs less up to $15 a lost hour, managed IT from $45 a lost hour on. Otherwise break/fix and managed IT are within 5%. You are at $45.65 a lost hour.",
        "If the assumptions hold, managed IT costs $42,200 to $48,100 in eight years of ten; one year in a hundred costs more than $62,200.",
        "Break/fix comes to about $47,700 a year (eight years in ten: $40,700 to $54,900).",
        "In-house IT comes to about $107,000 a year (eight years in ten: $104,000 to $110,000).",
        "Co-managed IT comes to about $114,000 a year (eight years in ten: $112,000 to $117,000).",
        "A serious security incident is in these figures: one year in 83 under break/fix, 29% less often where somebody looks after the systems all year. Half cost less than $15,800, one in ten more than $155,000; the average is $77,000.",
      ]
    `);
  });

  it("calls a tie a tie instead of naming a winner", () => {
    const [point] = breakEven(scenario(), "breakFix", "managed", "helpHours").points;
    const [opening] = inWords(evaluate(scenario({ helpHours: point?.value ?? 0 })), english.costs);
    expect(opening).toContain("too close to call");
    expect(opening).not.toContain("lowest");
  });

  it("can say: stay on break/fix", () => {
    const patient = { people: 6, servers: 0, helpHours: 3, downtimeCost: 15 };
    const [opening] = inWords(evaluate(scenario(patient)), english.costs);
    expect(opening).toContain("break/fix has the lowest average cost");
  });

  it("says that security incidents are left out where the reader switched them off", () => {
    const words = inWords(evaluate(scenario({ securityRate: 0 })), english.costs).join(" ");
    expect(words).toContain("Serious security incidents are left out.");
  });

  it("never says how often one way of buying beats another", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        expect(inWords(evaluate(s, { points: 64 }), english.costs).join(" ")).not.toMatch(/years? of 100/);
      }),
      { numRuns: 40 },
    );
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
});
