import type { Nodes, Parents } from "mdast";

/**
 * Shows each node of a tree in the order of the text, with those it is in from the outside in, which change as the walk goes on. Does what
 * unist-util-visit-parents does without its naming of a function for each node, which takes longer than most looks at one.
 */
export function eachNode(
  node: Nodes,
  see: (node: Nodes, ancestors: readonly Parents[]) => void,
  ancestors: Parents[] = [],
): void {
  see(node, ancestors);
  if (!("children" in node)) return;
  ancestors.push(node);
  for (const child of node.children) eachNode(child, see, ancestors);
  ancestors.pop();
}
