import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSUMPTIONS, INPUT_KEYS } from "#lib/costs/assumptions.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { readInput } from "#lib/costs/read-input.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { english } from "#tests/support/english.ts";
import { runs } from "#tests/support/random-runs.ts";

describe("what is typed into a field", () => {
  it.each([
    ["$1,250.50", "en-US", 1250.5],
    ["1.250,50 €", "de-DE", 1250.5],
    ["1 250,50 kr", "nb-NO", 1250.5],
    ["CHF 1’250.50", "de-CH", 1250.5],
    ["₹1,250.50", "en-IN", 1250.5],
    ["１２５０", "ja-JP", 1250],
  ])("%s is read as people write it in %s", (text, locale, value) => {
    expect(readInput("hourlyRate", text, locale, english.costs)).toEqual({ value });
  });

  it.each([
    ["", "Nothing was entered. Enter a number such as 1250 or 1,250.50. The usual value is used instead."],
    [
      "twelve",
      "“twelve” is not a number. Enter a number such as 1250 or 1,250.50. The usual value is used instead.",
    ],
    ["9".repeat(60), "That is too long to be a number. The usual value is used instead."],
  ])("%s is refused with a remedy", (text, problem) => {
    expect(readInput("people", text, "en-US", english.costs)).toEqual({ problem });
  });

  it.each([
    ["-3", 0, "0 is the minimum, so 0 is used."],
    ["1e9", 2000, "2,000 is the maximum, so 2,000 is used."],
    ["12.4", 12, "Whole numbers only, so 12 is used."],
  ])("%s is held, and the field says so", (text, value, problem) => {
    expect(readInput("people", text, "en-US", english.costs)).toEqual({ value, problem });
  });

  it("gives a value within bounds or none, and a scenario that can be evaluated, whatever is typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...INPUT_KEYS), fc.string({ maxLength: 50 }), (key, text) => {
        const { value, problem } = readInput(key, text, "en-US", english.costs);
        if (value === undefined) expect(problem).toBeTruthy();
        else {
          expect(value).toBeGreaterThanOrEqual(ASSUMPTIONS[key].min);
          expect(value).toBeLessThanOrEqual(ASSUMPTIONS[key].max);
        }
        const s = scenario(value === undefined ? {} : { [key]: value });
        expect(Object.values(s).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("an evaluation for a moving slider", () => {
  it("has the same means, and percentiles within its bound", () => {
    const exact = evaluate(scenario());
    const quick = evaluate(scenario(), { points: 512 });
    for (const [i, { mean, p10, p90, bound }] of quick.models.entries()) {
      expect(mean).toBe(exact.models[i]?.mean);
      expect(Math.abs(p10 - (exact.models[i]?.p10 ?? 0))).toBeLessThan(bound);
      expect(Math.abs(p90 - (exact.models[i]?.p90 ?? 0))).toBeLessThan(bound);
    }
  });
});
