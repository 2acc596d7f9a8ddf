/** Marks the blocks in which the check found a problem, with what it says. */
import type { Node } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { ProblemView } from "../../contract.ts";
import { positionOf } from "./block-path.ts";

export function problemMarks(doc: Node, problems: readonly ProblemView[]): DecorationSet {
  const marks = problems.flatMap(({ block, severity, message, remedy = "" }) => {
    const at = block && positionOf(doc, block);
    const node = at === undefined ? null : doc.nodeAt(at);
    if (at === undefined || !node) return [];
    const title = `${message} ${remedy}`.trim();
    return Decoration.node(at, at + node.nodeSize, { class: `found found-${severity}`, title });
  });
  return DecorationSet.create(doc, marks);
}
