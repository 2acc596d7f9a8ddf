import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedCosts } from "#lib/costs/expected.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { LEVELS, ranges, TIE, UNKNOWNS, verdict, verdictOf } from "#lib/costs/verdict.ts";
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

  it("starts from the middle of its three levels", () => {
    for (const key of UNKNOWNS) expect(scenario()[key]).toBe(LEVELS[key][1]);
  });
});

describe("the ranges over which a verdict holds", () => {
  it("follow one another, and each is what the averages say at both its ends", () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...UNKNOWNS, "hourlyRate" as const), (s, key) => {
        const found = ranges(s, "breakFix", "managed", key);
        expect(found[0]?.from).toBe(0);
        for (const [i, { from, to, winner }] of found.entries()) {
          if (i > 0) expect(winner).not.toBe(found[i - 1]?.winner);
          for (const value of [from, to]) {
            const { breakFix, managed } = expectedCosts({ ...s, [key]: value });
            const close = Math.abs(breakFix - managed) <= TIE * Math.max(breakFix, managed) + 1e-9;
            expect(winner === null).toBe(close);
            if (winner) expect(winner).toBe(breakFix < managed ? "breakFix" : "managed");
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
