/** Where the compressed bytes of a page go: what each part adds to the rest of it. */
import { parse, serialize, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import { compressed } from "./page-weight.ts";

type Element = Tree.Element;

const is = (name: string) => (element: Element) => element.tagName === name;
const value = (element: Element, name: string) =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

const parts: readonly { name: string; has: (element: Element) => boolean }[] = [
  { name: "style", has: is("style") },
  { name: "graph", has: (element) => value(element, "type") === "application/ld+json" },
  { name: "drawings in it", has: is("svg") },
  { name: "tables", has: is("table") },
  { name: "form", has: is("form") },
  { name: "head besides style", has: (element) => ["meta", "link", "title"].includes(element.tagName) },
  {
    name: "site's header and footer",
    has: ({ tagName, parentNode }) =>
      ["header", "footer"].includes(tagName) && parentNode?.nodeName === "body",
  },
];

export interface PartBytes {
  name: string;
  /** How much smaller the compressed page is without it. Parts help each other compress, so they add up to less than the page. */
  bytes: number;
}

export function breakdown(html: string): PartBytes[] {
  // Written as the rest is, with every tag.
  const whole = compressed(without(html, () => false));
  const measured = parts.map(({ name, has }) => ({ name, bytes: whole - compressed(without(html, has)) }));
  return [...measured, { name: "its words alone", bytes: compressed(words(parse(html))) }];
}

function without(html: string, has: (element: Element) => boolean): string {
  const document = parse(html);
  const prune = (node: Tree.ParentNode): void => {
    for (const child of [...node.childNodes]) {
      if (!("tagName" in child)) continue;
      if (has(child)) tree.detachNode(child);
      else prune(child);
    }
  };
  prune(document);
  return serialize(document);
}

function words(node: Tree.Node): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node) || ("tagName" in node && ["style", "script"].includes(node.tagName))) return "";
  return node.childNodes.map(words).join("");
}
