import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fit as fitFor } from "#lib/comparison/fit.ts";
import { askedQuestions } from "#lib/comparison/fit-questions.ts";
import { fitStyle } from "#lib/comparison/fit-style.ts";
import { TIE } from "#lib/comparison/scores.ts";
import type { ComparisonData } from "#lib/comparison/types.ts";
import { stride } from "#tests/support/random-runs.ts";

const FOLDER = "content/comparisons";

/** Reads the stylesheet back as a browser would: which variables an answer sets, and what the form makes of them. */
function interpreter(css: string) {
  const sets = new Map(
    [...css.matchAll(/^#fit:has\(#(.+):checked\)\{(.*)\}$/gm)].map(([, id = "", text = ""]) => [
      id,
      text.split(";").map((pair) => pair.split(":")),
    ]),
  );
  const form = /^#fit\{(.*)\}$/m.exec(css)?.[1] ?? "";
  const programs = form.split(";").map((declaration) => {
    const [, name = "", value = ""] = /^(--\w+):(.*)$/.exec(declaration) ?? [];
    const code = value
      .replace(
        /var\((--[\w-]+)(?:,(\d+))?\)/g,
        (_, variable, usual) => `(v["${variable}"] ?? ${usual ?? "NaN"})`,
      )
      .replaceAll("calc(", "(")
      .replaceAll("clamp(", "clamp(")
      .replaceAll("max(", "Math.max(");
    return { name, run: new Function("v", "clamp", `return ${code};`) };
  });
  const clamp = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));
  return (ids: readonly string[]): Record<string, number> => {
    const v: Record<string, number> = {};
    for (const id of ids) for (const [name = "", value] of sets.get(id) ?? []) v[name] = Number(value);
    for (const { name, run } of programs) v[name] = run(v, clamp);
    return v;
  };
}

/** Ways to answer: one answer, or none, to each question. `npm run test:full` tries every one. */
function* waysToAnswer(comparison: ComparisonData): Generator<Record<string, string>> {
  const questions = askedQuestions(comparison).map(({ id, answers }) => ({
    id,
    // "As much as to others" weighs like no answer.
    choices: [undefined, ...answers.map((answer) => answer.id).filter((answer) => answer !== "usual")],
  }));
  const total = questions.reduce((product, { choices }) => product * choices.length, 1);
  for (let n = 0; n < total; n += stride) {
    let rest = n;
    yield Object.fromEntries(
      questions.flatMap(({ id, choices }) => {
        const choice = choices[rest % choices.length];
        rest = Math.floor(rest / choices.length);
        return choice === undefined ? [] : [[id, choice]];
      }),
    );
  }
}

describe("the fit questions without script", () => {
  it.each(readdirSync(FOLDER).filter((file) => file.endsWith(".yaml")))(
    "%s ends by its stylesheet as it does by the program, whatever the answers",
    (file) => {
      const comparison: ComparisonData = parse(readFileSync(`${FOLDER}/${file}`, "utf8"));
      const run = interpreter(fitStyle(comparison, "#fit"));
      let number = 0;
      for (const answers of waysToAnswer(comparison)) {
        const v = run(Object.entries(answers).map(([question, answer]) => `${question}-${answer}`));
        const points = comparison.options.map((_, o) => v[`--p${o}`] ?? Number.NaN);
        const ranked = points.toSorted((a, b) => b - a);
        const margin = (ranked[0] ?? 0) - (ranked[1] ?? 0);
        const wins = comparison.options.filter((_, o) => v[`--w${o}`] === 1);
        // Far enough from the threshold for arithmetic in 32 bits, or exactly on it.
        expect(margin < TIE - 1e-4 || margin > TIE - 1e-9).toBe(true);
        expect(wins.length).toBe(margin > TIE - 1e-9 ? 1 : 0);
        // The program explains as well, which takes longer: it is asked about some.
        if (number++ % 14 === 0) expect(wins[0] ?? null).toBe(fitFor(comparison, answers).winner);
      }
    },
  );

  it("adds up three options, and calls a tie a tie", () => {
    const value = (score: number) => ({ score, text: "" });
    const comparison: ComparisonData = {
      options: ["x", "y", "z"],
      criteria: [
        {
          id: "m",
          name: "m",
          question: "",
          group: "M",
          weight: 1,
          values: { x: value(5), y: value(5), z: value(1) },
        },
      ],
      circumstances: [
        {
          id: "q",
          question: "",
          answers: [
            { id: "a", label: "", favors: { y: 1 }, because: "" },
            { id: "b", label: "", favors: { x: -2, y: -2, z: 2 }, because: "" },
            { id: "c", label: "", favors: { z: 2, x: -1, y: -2 }, because: "" },
          ],
        },
      ],
    };
    const run = interpreter(fitStyle(comparison, "#fit"));
    const outcome = (ids: string[]) => [0, 1, 2].map((o) => run(ids)[`--w${o}`]);
    expect(outcome([])).toEqual([0, 0, 0]);
    expect(outcome(["q-a"])).toEqual([0, 1, 0]);
    expect(outcome(["q-c"])).toEqual([1, 0, 0]);
  });
});
