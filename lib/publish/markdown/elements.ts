/** HTML's syntax tree in few words. */
import type { Element, ElementContent, Nodes, Properties } from "hast";

export function element(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return { type: "element", tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: "text", value };
}

export function link(url: string, words: string): ElementContent {
  return element("a", [text(words)], { href: url });
}

/** A sentence of the labels, whose parts are texts and elements. */
export function inline(parts: readonly (string | ElementContent)[]): ElementContent[] {
  return parts.map((part) => (typeof part === "string" ? text(part) : part));
}

export function isElement(node: Nodes, ...tagNames: string[]): node is Element {
  return node.type === "element" && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

export function isHeading(node: Nodes): node is Element {
  return isElement(node, "h1", "h2", "h3", "h4", "h5", "h6");
}

export function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** Every element below another that passes, in the page's order. */
export function below(node: Nodes, passes: (element: Element) => boolean): Element[] {
  const children = "children" in node ? node.children : [];
  return children
    .filter((child) => isElement(child))
    .flatMap((child) => [...(passes(child) ? [child] : []), ...below(child, passes)]);
}

export function withClass(node: Nodes, name: string): Element[] {
  return below(node, (each) => classesOf(each).includes(name));
}

/** Lists of nodes with others between them; empty ones are left out. */
export function joined(lists: ElementContent[][], between: string): ElementContent[] {
  return lists
    .filter((list) => list.length > 0)
    .flatMap((list, index) => (index === 0 ? list : [text(between), ...list]));
}
