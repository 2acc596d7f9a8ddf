import { type Markup, markup } from "#components/ui/markup.ts";
import type { ModelResult } from "#lib/costs/evaluate.ts";
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

/**
 * The year under each model as a curve over the costs it may come to, all on one scale that begins at zero. Below each
 * curve are the average, the range of eight years out of ten and the line to the cost that one year in a hundred exceeds. The same figures are also given as text.
 */
export function costChart(models: readonly ModelResult[], labels: Labels["costs"]): Markup {
  const { end, step, parts } = axis(Math.max(...models.map(({ mean, p99 }) => Math.max(mean, p99))));
  const x = (cost: number) => Math.round(Math.max(0, Math.min(1, cost / end)) * WIDTH);
  const marks = Array.from({ length: parts }, (_, index) => index * step);
  const line = (name: string, path: string) => markup`<path class="density-curve-${name}" d="${path}"/>`;
  const grid = line("grid", marks.map((mark) => `M${x(mark)} 0V${HEIGHT}`).join(""));
  return markup`${models.map((result) => {
    const { model, mean, p10, p90, p99 } = result;
    return markup`<div class="density-curve ${MODEL_CLASS[model]}"><div class="density-curve-text"><b class="model-name">${labels.alone(model)}</b> ${labels.range(result)}</div><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${grid}${line("area", densityCurve(result, x))}${line("far", `M${x(p10)} ${RANGE}H${x(p99)}`)}${line("likely", `M${x(p10)} ${RANGE}H${x(p90)}`)}${line("mean", `M${x(mean)} ${BASE}V${HEIGHT}`)}</svg></div>`;
  })}<div class="density-curve-axis" aria-hidden="true">${marks.map((mark) => markup`<span>${labels.axis(mark)}</span>`)}</div>`;
}
