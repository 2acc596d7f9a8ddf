import { type Markup, markup } from "#components/ui/markup.ts";
import { opening, reasons } from "#lib/costs/describe.ts";
import type { Evaluation } from "#lib/costs/evaluate.ts";
import type { Labels } from "#lib/site/labels.ts";
import { costBars } from "./cost-bars.ts";
import { costChart } from "./cost-chart.ts";
import { costTable, partsTable } from "./cost-table.ts";

const paragraphs = (sentences: readonly string[]) =>
  markup`${sentences.map((sentence) => markup`<p>${sentence}</p>`)}`;

/** What an evaluation says, in the parts of the page that show it. The server and the page's script both call this. */
export const ANSWER_PARTS = {
  bars: ({ models }, labels) => costBars(models, labels),
  opening: (evaluation, labels) => paragraphs(opening(evaluation, labels)),
  reasons: (evaluation, labels) => paragraphs(reasons(evaluation, labels)),
  chart: ({ models }, labels) => costChart(models, labels),
  table: costTable,
  parts: partsTable,
} as const satisfies Record<string, (evaluation: Evaluation, labels: Labels["costs"]) => Markup>;

export type AnswerPart = keyof typeof ANSWER_PARTS;
