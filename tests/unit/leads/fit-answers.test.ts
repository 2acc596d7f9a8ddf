import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanFit, fitInWords } from "#lib/leads/fit-answers.ts";
import { sampleQuestions } from "#tests/e2e/leads-support/pages.ts";

test("answers keep the comparison's own questions and answers, each once and in its order", () => {
  expect(cleanFit("wait=hour&people=more&people=few&email=a%40b.example", sampleQuestions)).toBe(
    "people=more&wait=hour",
  );
});

test.each(["", "?", "wait=never", "wait=", "WAIT=hour", "wait=<b>", "toString=x", "__proto__=hour"])(
  "%j is no answer",
  (text) => {
    expect(cleanFit(text, sampleQuestions)).toBeUndefined();
  },
);

test("no answer fits a comparison without questions", () => {
  expect(cleanFit("wait=hour", [])).toBeUndefined();
});

test("whatever is sent, only known questions with known answers are kept, and stay as they are", () => {
  const pair = fc.tuple(
    fc.oneof(fc.constantFrom(...sampleQuestions.map(({ id }) => id)), fc.string()),
    fc.oneof(fc.constantFrom("few", "more", "hour", "days"), fc.string()),
  );
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const kept = cleanFit(new URLSearchParams(pairs).toString(), sampleQuestions);
      if (kept === undefined) return;
      for (const [question, answer] of new URLSearchParams(kept)) {
        const asked = sampleQuestions.find(({ id }) => id === question);
        expect(asked?.answers.map(({ id }) => id)).toContain(answer);
      }
      expect(cleanFit(kept, sampleQuestions)).toBe(kept);
    }),
  );
});

test("the team reads each question with its answer, and the address that shows what came of them", () => {
  expect(fitInWords("people=few&wait=days", sampleQuestions, "a-vs-b", "https://www.example.com")).toEqual([
    "How many people use computers? Fewer than five",
    "How long can you wait for help? Two days or more",
    "https://www.example.com/tools/fit/a-vs-b/?people=few&wait=days",
  ]);
});
