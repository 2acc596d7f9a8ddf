/** Draws the calculator's answer in the page: roughly while something moves, and in full when it rests. */
import type { Markup } from "#components/ui/markup.ts";
import { opening, reasons } from "#lib/costs/describe.ts";
import { type EvaluateOptions, type Evaluation, evaluate } from "#lib/costs/evaluate.ts";
import type { ModelId } from "#lib/costs/models.ts";
import type { Scenario } from "#lib/costs/scenario.ts";
import type { Labels } from "#lib/site/labels.ts";
import { ANSWER_PARTS, type AnswerPart } from "./cost-answer.ts";
import { costChart } from "./cost-chart.ts";
import { driverTable, rangeList } from "./cost-reasons.ts";

/** While something moves, for a slow phone: an eighth of the final grid, narrower and so finer than the final one's width would be. */
const MOVING: EvaluateOptions = { points: 256, outside: 1e-4 };

export type LiveAnswer = {
  /** Has an idle browser compile what a movement runs, so that the first one is not kept waiting. */
  readonly prepare: (s: Scenario) => void;
  /** Bars, sentences and chart alone: laying out the tables costs more than the arithmetic. */
  readonly move: (s: Scenario) => void;
  /** Everything, exactly, in steps that leave room for a movement between them. The first yields the first sentence. */
  readonly rest: (s: Scenario, pair: readonly [ModelId, ModelId]) => Generator<string | undefined, void>;
};

export function liveAnswer(form: HTMLElement, labels: Pick<Labels, "costs" | "costInputs">): LiveAnswer {
  const show = (name: string, { html }: Markup) => {
    for (const place of form.querySelectorAll(`[data-part=${name}]`)) place.innerHTML = html;
  };
  const showPart = (name: AnswerPart, evaluation: Evaluation) =>
    show(name, ANSWER_PARTS[name](evaluation, labels.costs));

  const draw = (evaluation: Evaluation) => {
    for (const part of ["bars", "opening", "reasons", "chart"] as const) showPart(part, evaluation);
  };

  return {
    prepare(s) {
      whenIdle(() => {
        const evaluation = evaluate(s, MOVING);
        whenIdle(() => {
          reasons(evaluation, labels.costs);
          costChart(evaluation.models, labels.costs);
        });
      });
    },
    move(s) {
      draw(evaluate(s, MOVING));
    },
    *rest(s, pair) {
      const evaluation = evaluate(s);
      yield opening(evaluation, labels.costs)[0];
      draw(evaluation);
      yield;
      showPart("table", evaluation);
      yield;
      showPart("parts", evaluation);
      yield;
      show("ranges", rangeList(s, pair, labels.costs));
      yield;
      show("drivers", driverTable(s, pair, labels));
    },
  };
}

/** Where the browser does not tell when it is idle (Safari), never. */
const whenIdle = (task: () => void) => window.requestIdleCallback?.(task);
