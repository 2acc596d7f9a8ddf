/** A parsed page's elements and their attributes. */
import type { DefaultTreeAdapterTypes as Tree } from "parse5";

/** Every element below a node, in document order, as a snapshot: the caller may remove the elements it gets. */
export function elements(node: Tree.ParentNode): Tree.Element[] {
  const found: Tree.Element[] = [];
  collect(node, found);
  return found;
}

function collect(node: Tree.ParentNode, found: Tree.Element[]): void {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    found.push(child);
    collect(child, found);
  }
}

export function attribute(element: Tree.Element | undefined, name: string): string | undefined {
  return element?.attrs.find((candidate) => candidate.name === name)?.value;
}
