/** Bounds the depth of a parsed page, as browsers do, so that no step that walks its tree can run out of stack. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from "parse5";

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Twice what the deepest page builders nest. */
export const deepestElement = 120;

/** Puts whatever is nested deeper side by side at that depth: words, links and pictures stay, in their order. Changes the tree. */
export function limitDepth(root: Parent): void {
  let level: Parent[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === deepestElement) for (const parent of level) parent.childNodes = sideBySide(parent);
    if (depth === deepestElement) return;
    level = level.flatMap(({ childNodes }) => childNodes.filter(isElement).flatMap(parentsIn));
  }
}

/** An element, and the separate tree that a `<template>` keeps its own in. */
function parentsIn(element: Element): Parent[] {
  return isTemplate(element) ? [element, element.content] : [element];
}

function isTemplate(element: Element): element is DefaultTreeAdapterTypes.Template {
  return element.tagName === "template" && "content" in element;
}

function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node);
}

/** Everything below a node, each stretch of it in a copy of the element right around it. */
function sideBySide(top: Parent): Node[] {
  const flat: Node[] = [];
  const waiting: { node: Node; parent: Parent }[] = [];
  const later = (parent: Parent) => {
    for (const node of parent.childNodes.toReversed()) waiting.push({ node, parent });
  };
  later(top);
  let around: Parent = top;
  let shell: Element | undefined;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent } = next;
    if (isElement(node) && node.childNodes.length > 0) {
      later(node);
      continue;
    }
    if (parent !== around) shell = undefined;
    around = parent;
    if (parent === top || !("tagName" in parent)) {
      flat.push(node);
      continue;
    }
    if (shell === undefined) {
      shell = defaultTreeAdapter.createElement(parent.tagName, parent.namespaceURI, parent.attrs);
      flat.push(shell);
    }
    shell.childNodes.push(node);
  }
  return flat;
}
