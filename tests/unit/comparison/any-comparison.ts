import fc from "fast-check";
import type { ComparisonData } from "#lib/comparison/types.ts";

const OPTIONS = ["a", "b", "c", "d", "e"] as const;

/** Comparisons of two to five options, with criteria in up to four groups and up to six circumstances. */
export const anyComparison: fc.Arbitrary<ComparisonData> = fc.integer({ min: 2, max: 5 }).chain((count) => {
  const options = OPTIONS.slice(0, count);
  const record = <T>(value: fc.Arbitrary<T>) =>
    fc
      .tuple(...options.map(() => value))
      .map((values) => Object.fromEntries(options.map((o, i) => [o, values[i]])));
  const values = record(
    fc.record({ score: fc.integer({ min: 1, max: 5 }), text: fc.constantFrom("yes", "no", "partly") }),
  );
  const criterion = fc.record({
    group: fc.constantFrom("Money", "Response", "Risk", "Effort"),
    weight: fc.integer({ min: 1, max: 5 }),
    values,
  });
  const answer = fc.record({ favors: record(fc.integer({ min: -2, max: 2 })) });
  const circumstance = fc.array(answer, { minLength: 2, maxLength: 4 });
  return fc
    .tuple(fc.array(criterion, { minLength: 3, maxLength: 10 }), fc.array(circumstance, { maxLength: 6 }))
    .map(([criteria, circumstances]) => ({
      options,
      criteria: criteria.map((c, i) => ({
        ...c,
        id: `c${i}`,
        name: `C${i}`,
        question: `C${i}?`,
      })) as ComparisonData["criteria"],
      circumstances: circumstances.map((answers, i) => ({
        id: `q${i}`,
        question: `Q${i}?`,
        answers: answers.map(({ favors }, j) => ({
          id: `a${j}`,
          label: `A${j}`,
          favors,
          because: `B${i}${j}`,
        })),
      })) as NonNullable<ComparisonData["circumstances"]>,
    }));
});
