import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedCosts } from "#lib/costs/expected.ts";
import { MODEL_PAIRS } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { levelsOf, ranges, TIE, UNKNOWNS, verdict, verdictOf } from "#lib/costs/verdict.ts";
import { runs } from "#tests/support/random-runs.ts";
import { anyScenario } from "./any-scenario.ts";

describe("a verdict on costs", () => {
  it("names one model only where every other costs at least five percent more", () => {
    const first = (managed: number) =>
      verdictOf([
        { model: "managed", mean: managed },
        { model: "breakFix", mean: 100 },
      ]).first.map(({ model }) => model);
    expect(first(94)).toEqual(["managed"]);
    expect(first(96)).toEqual(["managed", "breakFix"]);
  });

  it("gives back what it was asked about, in the order of costs", () => {
    const [dear, cheap] = [
      { model: "breakFix", mean: 100, p99: 200 },
      { model: "managed", mean: 60, p99: 90 },
    ] as const;
    const { ranked, first } = verdictOf([dear, cheap]);
    expect(ranked).toEqual([cheap, dear]);
    expect(first[0]).toBe(cheap);
  });

  it("does not consider break/fix above 75 people", () => {
    expect(verdict(scenario({ people: 76 })).ranked.map(({ model }) => model)).not.toContain("breakFix");
  });

  it("is shown at three levels, the middle one being what is usual for that firm", () => {
    for (const usual of [scenario(), scenario({ helpHours: 6, downtimeCost: 51 })])
      for (const key of UNKNOWNS) {
        const values = levelsOf(key, usual[key]).map(({ value }) => value);
        expect(values[1]).toBe(usual[key]);
        expect(values).toEqual([...values].sort((a, b) => a - b));
      }
  });
});

describe("the ranges over which a verdict holds", () => {
  const affine = fc.constantFrom(...UNKNOWNS, "hourlyRate" as const);

  it("follow one another from end to end", () => {
    fc.assert(
      fc.property(anyScenario, affine, (s, key) => {
        const found = ranges(s, "breakFix", "managed", key);
        expect(found[0]?.from).toBe(0);
        for (const [i, { from, winner }] of found.entries()) {
          const before = found[i - 1];
          if (!before) continue;
          expect(winner).not.toBe(before.winner);
          expect(from - before.to).toBe(key === "helpHours" ? 0.5 : 5);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it("say at every value what the averages say there, for every two models", () => {
    fc.assert(
      fc.property(anyScenario, affine, fc.constantFrom(...MODEL_PAIRS), (s, key, [a, b]) => {
        for (const { from, to, winner } of ranges(s, a, b, key)) {
          for (let value = from; value <= to; value += key === "helpHours" ? 0.5 : 5) {
            const costs = expectedCosts({ ...s, [key]: value });
            const [less, more] = costs[a] < costs[b] ? [a, b] : [b, a];
            const beyond = costs[more] * (1 - TIE) - costs[less];
            // On the border of a tie the last bit decides, and either answer is right.
            if (Math.abs(beyond) < 1e-9 * costs[more]) continue;
            expect(winner).toBe(beyond > 0 ? less : null);
          }
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it("do not flicker where whole devices tip a tie", () => {
    expect(ranges(scenario(), "breakFix", "managed", "people")).toEqual([
      { from: 1, to: 7, winner: "breakFix" },
      { from: 8, to: 23, winner: null },
      { from: 24, to: 75, winner: "managed" },
    ]);
  });

  it("give break/fix the quiet years and managed IT the busy ones", () => {
    expect(ranges(scenario(), "breakFix", "managed", "helpHours").map(({ winner }) => winner)).toEqual([
      "breakFix",
      null,
      "managed",
    ]);
  });
});
