/** The tree of a saved page: its elements, their classes and their words. */
import type { Element, Nodes, Root } from "hast";
import { toString as hastText } from "hast-util-to-string";

/** Every element below a node, the node itself too, in the order of the page; nothing inside of what is to be skipped. */
export function* elementsOf(
  node: Nodes,
  skip: (element: Element) => boolean = () => false,
): Generator<Element> {
  if (node.type === "element") {
    if (skip(node)) return;
    yield node;
  }
  if (!("children" in node)) return;
  for (const child of node.children) yield* elementsOf(child, skip);
}

/** The classes and the id of an element. */
export function namesOf({ properties }: Element): string[] {
  return [properties.className ?? [], properties.id ?? []].flat().map(String);
}

/** An attribute as text, trimmed; empty where it is missing. */
export function attribute(element: Element | undefined, name: string): string {
  const value = element?.properties[name];
  return value === undefined || value === null ? "" : [value].flat().join(" ").trim();
}

/** The words of an element on one line. */
export function wordsOf(element: Element | undefined): string {
  return element === undefined
    ? ""
    : hastText(element)
        .replace(/[\s\u00A0]+/g, " ")
        .trim();
}

/** How many words a text has; scripts without spaces count two signs as one. */
export function countWords(text: string): number {
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const spaced = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  return dense > 20 ? Math.round(dense / 2) + spaced : spaced;
}

/** What each element of a tree is in; found once, since a page may have ten thousand headings to look from. */
const parents = new WeakMap<Root | Element, ReadonlyMap<Element, Element | undefined>>();

/** The chain of elements from below a tree's root down to an element, the element itself last. The tree must not change meanwhile. */
export function pathTo(root: Root | Element, target: Element): Element[] {
  const known = parents.get(root) ?? parentsBelow(root);
  parents.set(root, known);
  const path: Element[] = [];
  for (let each: Element | undefined = known.has(target) ? target : undefined; each; each = known.get(each))
    path.unshift(each);
  return path;
}

function parentsBelow(root: Root | Element): Map<Element, Element | undefined> {
  const found = new Map<Element, Element | undefined>();
  const walk = (children: Root["children"], parent: Element | undefined) => {
    for (const child of children) {
      if (child.type !== "element") continue;
      found.set(child, parent);
      walk(child.children, child);
    }
  };
  walk(root.children, undefined);
  return found;
}

/** A copy of an element's children without one element, however deep below it that is. */
export function childrenWithout(parent: Element, left: Element | undefined): Element["children"] {
  const path = new Set<unknown>(left === undefined ? [] : pathTo(parent, left));
  const copy = (children: Element["children"]): Element["children"] =>
    children
      .filter((child) => child !== left)
      .map((child) =>
        child.type === "element" && path.has(child) ? { ...child, children: copy(child.children) } : child,
      );
  return copy(parent.children);
}

/** Tells whether two titles are the same but for quotes, dashes, spaces and case. */
export function sameWords(one: string, other: string): boolean {
  const folded = foldWords(one);
  return folded !== "" && folded === foldWords(other);
}

/** The letters and digits of a text. */
export function foldWords(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
