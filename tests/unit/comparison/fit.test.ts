import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFit } from "#lib/comparison/describe-fit.ts";
import { type FitAnswers, fit as fitFor } from "#lib/comparison/fit.ts";
import { askedQuestions, importanceId } from "#lib/comparison/fit-questions.ts";
import { outcome, TIE } from "#lib/comparison/scores.ts";
import type { ComparisonData } from "#lib/comparison/types.ts";
import { verdict } from "#lib/comparison/verdict.ts";
import { english } from "#tests/support/english.ts";
import { ownComparison } from "#tests/support/own-comparisons.ts";
import { runs } from "#tests/support/random-runs.ts";
import { anyComparison } from "./any-comparison.ts";

const FOLDER = "content/comparisons";
const read = (file: string): ComparisonData => ownComparison(file);

/** To each circumstance the answer that speaks most for one option against the others. */
function answersFor(comparison: ComparisonData, option: string): FitAnswers {
  return Object.fromEntries(
    (comparison.circumstances ?? []).map(({ id, answers }) => {
      const lead = (favors: Readonly<Record<string, number>>) =>
        (favors[option] ?? 0) -
        Math.max(...comparison.options.filter((o) => o !== option).map((o) => favors[o] ?? 0));
      const [best] = [...answers].sort((a, b) => lead(b.favors) - lead(a.favors));
      return [id, best?.id ?? ""];
    }),
  );
}

/** A comparison with some answers to its questions. */
const answered = anyComparison.chain((comparison) =>
  fc
    .tuple(
      ...askedQuestions(comparison).map(({ id, answers }) =>
        fc
          .option(fc.constantFrom(...answers.map((answer) => answer.id)))
          .map((given) => [id, given] as const),
      ),
    )
    .map((pairs) => ({
      comparison,
      answers: Object.fromEntries(pairs.flatMap(([id, given]) => (given === null ? [] : [[id, given]]))),
    })),
);

describe("the fit questions of the site's own comparisons", () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".yaml"));

  it.each(files)("%s asks six to ten questions", (file) => {
    const { length } = askedQuestions(read(file));
    expect(length).toBeGreaterThanOrEqual(6);
    expect(length).toBeLessThanOrEqual(10);
  });

  it.each(files)("%s can end with every option", (file) => {
    const comparison = read(file);
    for (const option of comparison.options) {
      expect(fitFor(comparison, answersFor(comparison, option)).winner).toBe(option);
    }
  });

  it("give break/fix to a firm whose answers favor break/fix", () => {
    const comparison = read("managed-it-vs-break-fix.yaml");
    expect(verdict(comparison).winner).toBe("managed-it");
    const result = fitFor(comparison, answersFor(comparison, "break-fix"));
    expect(result.winner).toBe("break-fix");
    expect(result.head).toBeLessThan(0);
    expect(result.reasons[0]?.toward).toBe("break-fix");
  });
});

describe("fit", () => {
  it("without answers is the verdict of the scores", () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const { winner, tied, margin, ranking } = verdict(comparison);
        expect(fitFor(comparison, {})).toMatchObject({
          winner,
          tied,
          margin,
          ranking,
          reasons: [],
          answered: 0,
        });
      }),
    );
  });

  it("recommends only the option with most points, and only with a lead of the threshold", () => {
    fc.assert(
      fc.property(answered, ({ comparison, answers }) => {
        const { winner, margin, ranking, closeness } = fitFor(comparison, answers);
        expect(winner).toBe(outcome(ranking).winner);
        if (winner === null) expect(closeness).toBe("tie");
        else {
          expect(ranking[0]?.option).toBe(winner);
          expect(margin).toBeGreaterThanOrEqual(TIE);
        }
      }),
    );
  });

  it("names flips that do flip, and misses none", () => {
    fc.assert(
      fc.property(answered, ({ comparison, answers }) => {
        const result = fitFor(comparison, answers);
        const key = ({ winner, tied }: Pick<typeof result, "winner" | "tied">) =>
          winner ?? [...tied].sort().join();
        for (const { id, answers: choices } of askedQuestions(comparison)) {
          for (const choice of choices) {
            const changed = fitFor(comparison, { ...answers, [id]: choice.id });
            const told = result.flips.find((flip) => flip.question === id && flip.answer === choice.id);
            expect(told !== undefined).toBe(key(changed) !== key(result));
            if (told) expect(told).toMatchObject({ winner: changed.winner, tied: changed.tied });
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it("is the same when the options change places", () => {
    fc.assert(
      fc.property(answered, ({ comparison, answers }) => {
        const one = fitFor(comparison, answers);
        const other = fitFor({ ...comparison, options: [...comparison.options].reverse() }, answers);
        expect(other.winner).toBe(one.winner);
        expect([...other.tied].sort()).toEqual([...one.tied].sort());
      }),
    );
  });

  it("never moves away from an option whose answer speaks more for it", () => {
    fc.assert(
      fc.property(answered, ({ comparison, answers }) => {
        for (const { id, answers: choices } of comparison.circumstances ?? []) {
          const given = choices.find((choice) => choice.id === answers[id]);
          for (const choice of choices) {
            for (const option of comparison.options) {
              const better = comparison.options.every((o) => {
                const change = (choice.favors[o] ?? 0) - (given?.favors[o] ?? 0);
                return o === option ? change >= 0 : change <= 0;
              });
              if (!better || fitFor(comparison, answers).winner !== option) continue;
              expect(fitFor(comparison, { ...answers, [id]: choice.id }).winner).toBe(option);
            }
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it("ignores answers and questions that do not exist", () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const nonsense = { q0: "no-such-answer", "no-such-question": "a0", __proto__: "a0", toString: "a1" };
        expect(fitFor(comparison, nonsense)).toEqual(fitFor(comparison, {}));
      }),
    );
  });

  it("halves or doubles the weight of a group as the reader says", () => {
    const value = (score: number) => ({ score, text: "" });
    const comparison: ComparisonData = {
      options: ["x", "y"],
      criteria: [
        { id: "m", name: "m", question: "", group: "Money", weight: 2, values: { x: value(5), y: value(1) } },
        {
          id: "r",
          name: "r",
          question: "",
          group: "Risk & law",
          weight: 2,
          values: { x: value(1), y: value(5) },
        },
      ],
    };
    expect(importanceId("Risk & law")).toBe("importance-risk-law");
    expect(fitFor(comparison, {})).toMatchObject({ winner: null, tied: ["x", "y"], closeness: "tie" });
    const money = fitFor(comparison, { "importance-money": "more" });
    expect(money.winner).toBe("x");
    expect(money.ranking.map(({ points }) => points)).toEqual([3.666666667, 2.333333333]);
    expect(fitFor(comparison, { "importance-money": "less" }).winner).toBe("y");
    expect(money.reasons).toMatchObject([{ question: "importance-money", answer: "more", toward: "x" }]);
  });
});

describe("a fit in words", () => {
  it("tells the result, what decided, and what would change it", () => {
    const comparison = read("managed-it-vs-break-fix.yaml");
    const result = fitFor(comparison, { people: "under-five", caretaker: "employee" });
    const text = describeFit(
      comparison,
      result,
      { "break-fix": "Break/fix", "managed-it": "Managed IT" },
      english.fit,
    );
    expect(text[0]).toMatch(
      /^Your answers point (clearly|narrowly) to Break\/fix: [\d.]+ points against [\d.]+ for Managed IT\.$/,
    );
    expect(text.some((sentence) => sentence.startsWith("For Break/fix: “"))).toBe(true);
    expect(text.some((sentence) => sentence.startsWith("Had you answered “"))).toBe(true);
  });

  it("tells how much a subject matters in a sentence of its own", () => {
    const comparison = read("managed-it-vs-break-fix.yaml");
    const answers = { [importanceId("Risk")]: "more", [importanceId("Control")]: "more" };
    const text = describeFit(comparison, fitFor(comparison, answers), {}, english.fit).join(" ");
    expect(text).toContain("For managed-it: “Risk” matters more to you than to others.");
    expect(text).toContain("Against it: “Control” matters more to you than to others.");
    expect(text).not.toMatch(/You were asked|: “More than to others”/);
  });

  it("calls a tie a tie and recommends no option", () => {
    fc.assert(
      fc.property(answered, ({ comparison, answers }) => {
        const result = fitFor(comparison, answers);
        const [first = ""] = describeFit(comparison, result, {}, english.fit);
        expect(first.includes(" is a tie between ")).toBe(result.winner === null);
        expect(first).not.toMatch(/NaN|undefined/);
      }),
    );
  });

  it("owes the result to the answers only where they made or strengthened it", () => {
    fc.assert(
      fc.property(answered, ({ comparison, answers }) => {
        const result = fitFor(comparison, answers);
        if (result.winner === null || result.answered === 0) return;
        const [opening = ""] = describeFit(comparison, result, {}, english.fit);
        const moved = result.margin - result.head;
        if (opening.startsWith("Your answers point")) expect(result.head).toBeLessThanOrEqual(0);
        else if (opening.startsWith("Our scores and your answers point")) expect(moved).toBeGreaterThan(0);
        else if (opening.startsWith("Your answers favor")) expect(moved).toBeLessThan(0);
        else expect(opening).toMatch(/^Our scores point .* and your answers don’t change that: /);
      }),
    );
  });

  it("says so where the scores decide against the answers", () => {
    const comparison = read("managed-it-vs-break-fix.yaml");
    const result = fitFor(comparison, { proof: "proof-no" });
    expect(describeFit(comparison, result, {}, english.fit)[0]).toMatch(
      /^Your answers favor break-fix, yet with our scores managed-it stays (clearly|narrowly) ahead: /,
    );
  });
});
