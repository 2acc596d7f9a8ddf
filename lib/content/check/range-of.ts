import type { Nodes, Root } from "mdast";
import type { Range } from "../../shared/diagnostic.ts";

/** Where a node is in its file, in characters from the start. */
export function rangeOf(node: Nodes | { position?: Root["position"] }): Range {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}
