import { type Markup, markup } from "#components/ui/markup.ts";
import { describe as sentencesOf } from "#lib/costs/describe.ts";
import type { Evaluation } from "#lib/costs/evaluate.ts";
import { costChart } from "./cost-chart.ts";
import { costTable, partsTable } from "./cost-table.ts";

/** What an evaluation says, in the parts of the page that show it. The server and the page's script both call this. */
export const ANSWER_PARTS = {
  sentences: (evaluation) => markup`${sentencesOf(evaluation).map((sentence) => markup`<p>${sentence}</p>`)}`,
  chart: ({ models }) => costChart(models),
  table: costTable,
  parts: partsTable,
} as const satisfies Record<string, (evaluation: Evaluation) => Markup>;

export type AnswerPart = keyof typeof ANSWER_PARTS;
