/** Draws the calculator's answer in the page: roughly while something moves, and in full when it rests. */
import type { Markup } from "#components/ui/markup.ts";
import { describe as sentencesOf } from "#lib/costs/describe.ts";
import { type EvaluateOptions, type Evaluation, evaluate } from "#lib/costs/evaluate.ts";
import type { ModelId } from "#lib/costs/models.ts";
import type { Scenario } from "#lib/costs/scenario.ts";
import type { Labels } from "#lib/site/labels.ts";
import { ANSWER_PARTS, type AnswerPart } from "./cost-answer.ts";
import { chartTexts } from "./cost-chart.ts";
import { driverTable, rangeList } from "./cost-reasons.ts";
import { redrawChart, redrawSentences } from "./redraw.ts";

/** While something moves, for a slow phone: an eighth of the final grid, narrower and so finer than the final one's width would be. */
const MOVING: EvaluateOptions = { points: 256, outside: 1e-4 };

export type LiveAnswer = {
  /** Has an idle browser compile what a movement runs, so that the first one is not kept waiting. */
  readonly prepare: (s: Scenario) => void;
  /** Sentences and chart alone: laying out the tables costs more than the arithmetic. */
  readonly move: (s: Scenario) => void;
  /** Everything, exactly, in steps that leave room for a movement between them. The first yields the first sentence. */
  readonly rest: (s: Scenario, pair: readonly [ModelId, ModelId]) => Generator<string | undefined, void>;
};

export function liveAnswer(form: HTMLElement, labels: Pick<Labels, "costs" | "costInputs">): LiveAnswer {
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-part=${name}]`);
  const [sentences, chart] = [part("sentences"), part("chart")];
  const show = (name: string, { html }: Markup) => {
    const place = part(name);
    if (place) place.innerHTML = html;
  };
  const showPart = (name: AnswerPart, evaluation: Evaluation) =>
    show(name, ANSWER_PARTS[name](evaluation, labels.costs));

  const draw = (evaluation: Evaluation, said: readonly string[]) => {
    if (sentences && !redrawSentences(sentences, said)) showPart("sentences", evaluation);
    if (chart && !redrawChart(chart, chartTexts(evaluation.models, labels.costs)))
      showPart("chart", evaluation);
  };

  return {
    prepare(s) {
      whenIdle(() => {
        const evaluation = evaluate(s, MOVING);
        whenIdle(() => {
          sentencesOf(evaluation, labels.costs);
          chartTexts(evaluation.models, labels.costs);
        });
      });
    },
    move(s) {
      const evaluation = evaluate(s, MOVING);
      draw(evaluation, sentencesOf(evaluation, labels.costs));
    },
    *rest(s, pair) {
      const evaluation = evaluate(s);
      const said = sentencesOf(evaluation, labels.costs);
      yield said[0];
      draw(evaluation, said);
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
