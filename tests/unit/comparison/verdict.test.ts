import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TIE, weightedScores } from "#lib/comparison/scores.ts";
import type { ComparisonData } from "#lib/comparison/types.ts";
import { differences, verdict } from "#lib/comparison/verdict.ts";
import { anyComparison } from "./any-comparison.ts";

const row = (id: string, group: string, weight: number, scores: Record<string, number>, text = "same") => ({
  id,
  name: id,
  question: `${id}?`,
  group,
  weight,
  values: Object.fromEntries(Object.entries(scores).map(([option, score]) => [option, { score, text }])),
});

const comparison: ComparisonData = {
  options: ["managed", "breakFix"],
  criteria: [
    row("quiet-year", "Money", 4, { managed: 2, breakFix: 5 }),
    row("bad-month", "Money", 2, { managed: 4, breakFix: 1 }),
    row("start", "Response", 4, { managed: 4, breakFix: 2 }),
    row("language", "Response", 1, { managed: 3, breakFix: 3 }),
  ],
};

describe("weighted scores", () => {
  it("are the weighted mean, 1 to 5, highest first", () => {
    // managed: (8 + 8 + 16 + 3) / 11; break/fix: (20 + 2 + 8 + 3) / 11
    expect(weightedScores(comparison)).toEqual([
      { option: "managed", points: 3.181818182 },
      { option: "breakFix", points: 3 },
    ]);
  });

  it("are between the lowest and the highest score", () => {
    fc.assert(
      fc.property(anyComparison, (any) => {
        for (const { points } of weightedScores(any)) {
          expect(points).toBeGreaterThanOrEqual(1);
          expect(points).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  it("do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(anyComparison, (any) => {
        const reversed = { ...any, criteria: [...any.criteria].reverse() };
        expect(weightedScores(reversed)).toEqual(weightedScores(any));
      }),
    );
  });

  it("are 3 for everybody where there is nothing to weigh", () => {
    expect(weightedScores({ options: ["x", "y"], criteria: [] }).map(({ points }) => points)).toEqual([3, 3]);
  });
});

describe("a verdict", () => {
  it("calls a lead below the threshold a tie, overall, and names winners of groups", () => {
    const { winner, tied, margin, groups } = verdict(comparison);
    expect({ winner, tied, margin }).toEqual({
      winner: null,
      tied: ["managed", "breakFix"],
      margin: 0.181818182,
    });
    expect(groups.map(({ group, winner: best }) => [group, best])).toEqual([
      ["Money", "breakFix"],
      ["Response", "managed"],
    ]);
  });

  it("names a winner at exactly the threshold", () => {
    const atThreshold = {
      options: ["x", "y"],
      criteria: [row("one", "G", 1, { x: 4, y: 3 }), row("rest", "G", 4, { x: 3, y: 3 })],
    };
    expect(verdict(atThreshold)).toMatchObject({ winner: "x", margin: TIE });
  });

  it("names a winner only where its points lead all others by the threshold, and else two or more that tie", () => {
    fc.assert(
      fc.property(anyComparison, (any) => {
        const { winner, tied, ranking } = verdict(any);
        const best = ranking[0]?.points ?? 0;
        const within = ranking.filter(({ points }) => best - points < TIE - 1e-9).map(({ option }) => option);
        expect(winner === null ? tied : [winner]).toEqual(within);
      }),
    );
  });

  it("is the same when the options change places, ties included", () => {
    fc.assert(
      fc.property(anyComparison, (any) => {
        const one = verdict(any);
        const other = verdict({ ...any, options: [...any.options].reverse() });
        expect(other.winner).toBe(one.winner);
        expect([...other.tied].sort()).toEqual([...one.tied].sort());
        expect(other.margin).toBe(one.margin);
      }),
    );
  });

  it("lists equal options in the order of the columns", () => {
    const equal = { options: ["z", "a", "m"], criteria: [row("one", "G", 3, { z: 4, a: 4, m: 4 })] };
    expect(verdict(equal).tied).toEqual(["z", "a", "m"]);
  });
});

describe("differences", () => {
  it("are the rows in which scores or words differ", () => {
    const worded = {
      ...row("words", "G", 1, { managed: 3, breakFix: 3 }),
      values: { managed: { score: 3, text: "By phone" }, breakFix: { score: 3, text: "By mail" } },
    };
    expect(differences({ ...comparison, criteria: [...comparison.criteria, worded] })).toEqual([
      { criterion: "quiet-year", spread: 3, textDiffers: false },
      { criterion: "bad-month", spread: 3, textDiffers: false },
      { criterion: "start", spread: 2, textDiffers: false },
      { criterion: "words", spread: 0, textDiffers: true },
    ]);
  });
});
