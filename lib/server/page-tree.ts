/** A built page as a tree that the server changes before it sends it: nothing that is put in can become markup. */
import { html, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";

export type Element = Tree.Element;

/** The first element below that fits. */
export function find(node: Tree.ParentNode, matches: (element: Element) => boolean): Element | undefined {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    const found = matches(child) ? child : find(child, matches);
    if (found) return found;
  }
  return undefined;
}

export function set(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((candidate) => candidate.name !== name), { name, value }];
}

export function text(value: string): Tree.TextNode {
  return tree.createTextNode(value);
}

export function make(name: string, attributes: Record<string, string>, children: Tree.ChildNode[]): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = tree.createElement(name, html.NS.HTML, attrs);
  for (const child of children) tree.appendChild(element, child);
  return element;
}

export function prepend(element: Element, child: Tree.ChildNode): void {
  const first = element.childNodes[0];
  if (first) tree.insertBefore(element, child, first);
  else tree.appendChild(element, child);
}
