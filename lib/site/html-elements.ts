/** A parsed page's elements and their attributes. */
import type { DefaultTreeAdapterTypes as Tree } from "parse5";

/** Every element below a node, in the order of the document; whoever walks may take away what it is given. */
export function* elements(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of [...node.childNodes]) {
    if (!("tagName" in child)) continue;
    yield child;
    yield* elements(child);
  }
}

export function attribute(element: Tree.Element | undefined, name: string): string | undefined {
  return element?.attrs.find((candidate) => candidate.name === name)?.value;
}
