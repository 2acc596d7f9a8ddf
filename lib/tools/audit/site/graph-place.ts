/** Finds the place of a graph's value in the page's HTML. */
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { BuiltPage, Place } from "./built-page.ts";
import { nameOf } from "./graph.ts";

/**
 * @param node the node as findings name it: `Article https://…#article`
 * @param property the way from there: `author.name`, `image[1]`
 * @returns the place in the delivered HTML and the value; the node's own place where the property is missing
 */
export function placeInGraph(
  page: BuiltPage,
  node: string,
  property = "",
): (Place & { value: unknown }) | undefined {
  const [script] = page.graphs;
  const index = page.nodes.findIndex((candidate) => nameOf(candidate) === node);
  if (!script || index === -1) return undefined;
  const { document, lines } = positionsOf(script.text);
  const steps = property.split(/[.[\]]+/).filter((step) => step !== "");
  const way = ["@graph", index, ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
  const found = document.getIn(way, true) ?? document.getIn(way.slice(0, 2), true);
  if (!isNode(found) || !found.range) return undefined;
  const { line, col } = lines.linePos(found.range[0]);
  return {
    line: script.line + line - 1,
    column: line === 1 ? script.column + col - 1 : col,
    value: found.toJS(document),
  };
}

/** The text that was parsed last; findings come page by page. */
let last: { text: string; document: Document; lines: LineCounter } | undefined;

/** JSON is YAML, and the YAML parser records positions. */
function positionsOf(text: string): { document: Document; lines: LineCounter } {
  if (last?.text !== text) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, schema: "json", logLevel: "silent" });
    last = { text, document, lines };
  }
  return last;
}
