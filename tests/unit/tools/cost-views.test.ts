import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANSWER_PARTS } from "#components/tools/costs/cost-answer.ts";
import { costBars } from "#components/tools/costs/cost-bars.ts";
import { driverTable, rangeList } from "#components/tools/costs/cost-reasons.ts";
import { levelTable } from "#components/tools/costs/level-table.ts";
import { sliderRange } from "#components/tools/costs/slider-range.ts";
import { markup } from "#components/ui/markup.ts";
import { ASSUMPTIONS, INPUT_KEYS } from "#lib/costs/assumptions.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { MODEL_PAIRS } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { levelsOf } from "#lib/costs/verdict.ts";
import { english } from "#tests/support/english.ts";
import { runs } from "#tests/support/random-runs.ts";
import { anyScenario } from "#tests/unit/costs/any-scenario.ts";

describe("a template of markup", () => {
  it("escapes texts, keeps markup, joins lists and leaves out what is not there", () => {
    const name = `<img src=x onerror="x">&`;
    expect(markup`<p>${name}${[markup`<b>${1}</b>`, false, undefined]}</p>`.html).toBe(
      "<p>&lt;img src=x onerror=&quot;x&quot;&gt;&amp;<b>1</b></p>",
    );
  });
});

describe("what the calculator shows", () => {
  it("never shows NaN, infinity or undefined, and draws only whole numbers, for any scenario", () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...MODEL_PAIRS), (s, pair) => {
        const evaluation = evaluate(s, { points: 512 });
        const shown = [
          ...Object.values(ANSWER_PARTS).map((part) => part(evaluation, english.costs).html),
          rangeList(s, pair, english.costs).html,
          driverTable(s, pair, english).html,
          levelTable(s, english).html,
        ].join("");
        expect(shown).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
        for (const [, path = ""] of ANSWER_PARTS.chart(evaluation, english.costs).html.matchAll(
          / d="([^"]*)"/g,
        )) {
          expect(path).toMatch(/^[MlHV\d -]+$/);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it("says in the table what the sentences say", () => {
    const evaluation = evaluate(scenario({ people: 50 }));
    const table = ANSWER_PARTS.table(evaluation, english.costs).html;
    for (const { mean, p10, p90, p99 } of evaluation.models) {
      for (const amount of [mean, p10, p90, p99])
        expect(table).toContain(`">${english.costs.money(amount)}</td>`);
    }
  });

  it("draws each model in a line pattern of its own and writes its name and numbers next to it", () => {
    const chart = ANSWER_PARTS.chart(evaluate(scenario()), english.costs).html;
    expect([...chart.matchAll(/dash-\d/g)].map(([name]) => name)).toEqual([
      "dash-1",
      "dash-2",
      "dash-3",
      "dash-4",
    ]);
    expect(chart).toContain("$40,700 to $54,900 in 8 of 10 years");
  });
});

describe("bars", () => {
  const lines = (html: string) =>
    [...html.matchAll(/<line (?:class="bar-range" x1="(\d+)%" )?x2="(\d+)%"/g)].map(
      ([, from = 0, to]) => [Number(from), Number(to)] as const,
    );

  it("end where one year in ten costs more, have a range that begins where one costs less, and share one scale", () => {
    const { models } = evaluate(scenario());
    const html = costBars(models, english.costs).html;
    const most = Math.max(...models.map(({ p90 }) => p90));
    expect(lines(html)).toEqual(
      models.flatMap(({ p10, p90 }) => {
        const [low, high] = [p10, p90].map((cost) => Math.round((cost / most) * 100));
        return [
          [0, low],
          [low, high],
        ];
      }),
    );
    for (const { model, mean } of models) {
      expect(html).toContain(english.costs.alone(model));
      expect(html).toContain(english.costs.money(mean));
    }
  });

  it("never leave their scale, for any scenario", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const html = costBars(evaluate(s, { points: 512 }).models, english.costs).html;
        expect(lines(html)).not.toEqual([]);
        for (const [from, to] of lines(html)) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});

describe("the levels of the two unknowns", () => {
  it("have this firm's own value in the middle, not the one of the sample content", () => {
    const table = levelTable(scenario({}, { downtimeCost: 51, helpHours: 6 }), english).html;
    for (const words of [
      "A lost hour is worth $15<",
      "A lost hour is worth $51<",
      "Ordinary: 6 hours of help",
    ])
      expect(table).toContain(words);
    expect(table).not.toContain("$45.65");
  });

  it("say on their buttons what they are counted in", () => {
    const { level } = english.costPage;
    const [, , high] = levelsOf("downtimeCost", 45.65);
    expect(high && level.downtimeCost(high)).toBe("Orders are lost: $100");
    expect(levelsOf("helpHours", 5.5).map(level.helpHours)).toEqual([
      "Quiet: 3",
      "Ordinary: 5.5",
      "Busy: 10",
    ]);
  });
});

describe("a slider", () => {
  it.each(INPUT_KEYS)("of %s reaches the default and stays within the input's bounds", (key) => {
    const { from, to, step } = sliderRange(key);
    const { min, max, value } = ASSUMPTIONS[key];
    expect(from).toBeGreaterThanOrEqual(min);
    expect(to).toBeLessThanOrEqual(max);
    expect(from).toBeLessThan(to);
    expect(value).toBeGreaterThanOrEqual(from);
    expect(value).toBeLessThanOrEqual(to);
    expect((to - from) / step).toBeLessThanOrEqual(400);
    expect((to - from) / step).toBeGreaterThanOrEqual(8);
  });
});
