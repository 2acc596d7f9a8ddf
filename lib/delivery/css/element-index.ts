/** A page's elements as the pruner asks for them. */
import type { compile, Options } from "css-select";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { attribute, elements } from "../../site/html-elements.ts";

type Node = Tree.Node;
type Element = Tree.Element;

export interface ElementIndex {
  all: Element[];
  byClass: Map<string, Element[]>;
  /** By name in lower case. */
  byTag: Map<string, Element[]>;
  ids: Set<string>;
  /** The names of all attributes. */
  attributes: Set<string>;
  /** Custom properties that attributes refer to: `stroke="var(--ink)"`. */
  properties: Set<string>;
}

export function indexElements(document: Tree.Document): ElementIndex {
  const index: ElementIndex = {
    all: [],
    byClass: new Map(),
    byTag: new Map(),
    ids: new Set(),
    attributes: new Set(),
    properties: new Set(),
  };
  for (const element of elements(document)) add(index, element);
  return index;
}

function add({ all, byClass, byTag, ids, attributes, properties }: ElementIndex, element: Element): void {
  all.push(element);
  push(byTag, element.tagName.toLowerCase(), element);
  for (const { name, value } of element.attrs) {
    attributes.add(name);
    if (name === "class") for (const word of value.split(/\s+/)) push(byClass, word, element);
    else if (name === "id") ids.add(value);
    else if (value.includes("var(")) for (const property of propertiesIn(value)) properties.add(property);
  }
}

/** The custom properties that a text refers to. */
export function* propertiesIn(text: string): Generator<string> {
  for (const [, name] of text.matchAll(/var\(\s*(--[^\s,)]+)/g)) if (name) yield name;
}

function push(map: Map<string, Element[]>, key: string, element: Element): void {
  const list = map.get(key);
  if (list) list.push(element);
  else map.set(key, [element]);
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

const childrenOf = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);
const parentOf = (node: Node): Tree.ParentNode | null => ("parentNode" in node ? node.parentNode : null);

/** How css-select reads parse5's tree. */
export const parse5Options: Options<Node, Element> = {
  adapter: {
    isTag: isElement,
    getAttributeValue: attribute,
    getChildren: childrenOf,
    getName: (element) => element.tagName.toLowerCase(),
    getParent: parentOf,
    getSiblings: (node) => {
      const parent = parentOf(node);
      return parent ? parent.childNodes : [node];
    },
    getText: (node) =>
      "value" in node
        ? node.value
        : childrenOf(node)
            .map((child) => ("value" in child ? child.value : ""))
            .join(""),
    hasAttrib: (element, name) => attribute(element, name) !== undefined,
    removeSubsets: (nodes) => nodes,
  },
};

export type Query = ReturnType<typeof compile<Node, Element>>;
