/**
 * Writes a new answer into the elements of the one before: a text or a line is written only if it differs, so that the browser
 * parses nothing and lays out only what has changed. Each function returns false if the elements do not match the answer, which
 * must then be rendered again.
 */
import type { ChartTexts } from "./cost-chart.ts";

/** One text for each element, in their order. */
function writeTexts(elements: ArrayLike<Element>, texts: readonly string[]): boolean {
  if (elements.length !== texts.length) return false;
  return texts.every((text, index) => {
    const node = elements[index]?.firstChild;
    if (!(node instanceof Text)) return false;
    if (node.data !== text) node.data = text;
    return true;
  });
}

export function redrawSentences(place: HTMLElement, sentences: readonly string[]): boolean {
  return writeTexts(place.children, sentences);
}

export function redrawChart(place: HTMLElement, { densityCurves, marks }: ChartTexts): boolean {
  const paths = place.querySelectorAll("path");
  const lines = densityCurves.flatMap((densityCurve) => densityCurve.paths);
  if (paths.length !== lines.length) return false;
  lines.forEach((line, index) => {
    const path = paths[index];
    if (path && path.getAttribute("d") !== line) path.setAttribute("d", line);
  });
  const words = densityCurves.map((densityCurve) => densityCurve.words);
  return (
    writeTexts(place.querySelectorAll(".density-curve-text span"), words) &&
    writeTexts(place.querySelectorAll(".density-curve-axis span"), marks)
  );
}
