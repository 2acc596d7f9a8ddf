import { type Markup, markup } from "#components/ui/markup.ts";
import type { ModelResult } from "#lib/costs/evaluate.ts";
import type { ModelId } from "#lib/costs/models.ts";
import type { Labels } from "#lib/site/labels.ts";
import { MODEL_CLASS } from "./cost-look.ts";

/** The drawing's own units: every curve is stretched to the width there is. */
const WIDTH = 2000;
const HEIGHT = 140;
const BASE = 100;
const RANGE = 122;
/** The highest curve leaves room for its line. */
const TOP = 4;

/** The end of an axis and its marks: round numbers, four to six parts. */
function axis(most: number): { readonly end: number; readonly step: number; readonly parts: number } {
  const rough = Math.max(most, 1) / 5;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((n) => n * unit >= rough) ?? 10) * unit;
  const parts = Math.max(1, Math.ceil(most / step));
  return { end: parts * step, step, parts };
}

/** The curve over a year's costs as a path; a cost that is certain is an upright line. */
function densityCurve({ density, mean }: ModelResult, x: (cost: number) => number): string {
  const peak = Math.max(...density.map((point) => point.density));
  const [first] = density;
  const last = density.at(-1);
  if (!first || !last || peak <= 0) return `M${x(mean)} ${TOP}V${BASE}`;
  const y = (d: number) => Math.round(BASE - (d / peak) * (BASE - TOP));
  // Every third point is fine enough for a curve of this size; steps from one to the next are shorter than places.
  let [atX, atY] = [x(first.cost), BASE];
  let path = `M${atX} ${atY}l`;
  const goTo = (toX: number, toY: number) => {
    const dy = toY - atY;
    path += `${path.endsWith("l") ? "" : " "}${toX - atX}${dy < 0 ? "" : " "}${dy}`;
    [atX, atY] = [toX, toY];
  };
  density.forEach(({ cost, density: d }, index) => {
    if (index % 3 === 0) goTo(x(cost), y(d));
  });
  goTo(x(last.cost), BASE);
  return path;
}

/** A chart as the texts of which it consists: one element of the page for each, in this order. */
export type ChartTexts = {
  readonly densityCurves: readonly {
    readonly model: ModelId;
    readonly name: string;
    readonly words: string;
    /** The lines of `LINES`, as path data. */
    readonly paths: readonly string[];
  }[];
  readonly marks: readonly string[];
};

const LINES = ["grid", "area", "far", "likely", "mean"] as const;

/**
 * The year under each model as a curve over the costs it may come to, all on one scale that begins at zero. Below each
 * curve are the average, the range of eight years out of ten and the line to the cost that one year in a hundred exceeds. The same figures are also given as text.
 */
export function chartTexts(models: readonly ModelResult[], labels: Labels["costs"]): ChartTexts {
  const { end, step, parts } = axis(Math.max(...models.map(({ mean, p99 }) => Math.max(mean, p99))));
  const x = (cost: number) => Math.round(Math.max(0, Math.min(1, cost / end)) * WIDTH);
  const marks = Array.from({ length: parts }, (_, index) => index * step);
  const grid = marks.map((mark) => `M${x(mark)} 0V${HEIGHT}`).join("");
  return {
    densityCurves: models.map((result) => {
      const { model, mean, p10, p90, p99 } = result;
      const lines: Record<(typeof LINES)[number], string> = {
        grid,
        area: densityCurve(result, x),
        far: `M${x(p10)} ${RANGE}H${x(p99)}`,
        likely: `M${x(p10)} ${RANGE}H${x(p90)}`,
        mean: `M${x(mean)} ${BASE}V${HEIGHT}`,
      };
      return {
        model,
        name: labels.alone(model),
        words: labels.chart(result),
        paths: LINES.map((line) => lines[line]),
      };
    }),
    marks: marks.map(labels.axis),
  };
}

/** The chart as the server draws it. `redraw.ts` writes the texts of another year into it. */
export function costChart(models: readonly ModelResult[], labels: Labels["costs"]): Markup {
  const { densityCurves, marks } = chartTexts(models, labels);
  return markup`${densityCurves.map(
    ({ model, name, words, paths }) =>
      markup`<div class="density-curve ${MODEL_CLASS[model]}"><div class="density-curve-text"><b class="model-name">${name}</b> <span>${words}</span></div><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${paths.map((path, index) => markup`<path class="density-curve-${LINES[index]}" d="${path}"/>`)}</svg></div>`,
  )}<div class="density-curve-axis" aria-hidden="true">${marks.map((mark) => markup`<span>${mark}</span>`)}</div>`;
}
