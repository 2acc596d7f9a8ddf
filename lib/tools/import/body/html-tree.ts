/** The one caller of the HTML parser: fragments and documents as hast, and their words. */
import type { Element, ElementContent, Nodes, Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { toString as textOf } from "hast-util-to-string";
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html as names,
  parse as readDocument,
  parseFragment as readFragment,
} from "parse5";
import { limitDepth } from "./shallow-tree.ts";

/** A piece of HTML as a tree; HTML that no standard allows is read as browsers read it. */
export function parseFragment(html: string): Root {
  // Inside <body>: a text that began with <col> or <td> would otherwise be read as the inside of a table.
  const body = defaultTreeAdapter.createElement("body", names.NS.HTML, []);
  return treeOf(readFragment(body, closed(html), { scriptingEnabled: false }));
}

const unfinishedTag =
  /<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<(?=[a-z][^<>"']*(?:<|$))/gi;

/** `cat <<EOF` begins a tag that nothing ends; a browser drops all that follows, up to the end of the text. */
function closed(html: string): string {
  // The parser itself drops words behind a <col> in a template: read under another name, they can be reported.
  return html
    .replace(unfinishedTag, (found) => (found === "<" ? "&lt;" : found))
    .replace(/<(\/?)template(?=[\s>/])/gi, "<$1x-template");
}

/** A whole page as a tree. */
export function parseDocument(html: string): Root {
  return treeOf(readDocument(html, { scriptingEnabled: false }));
}

function treeOf(parsed: DefaultTreeAdapterTypes.ParentNode): Root {
  limitDepth(parsed);
  const tree = fromParse5(parsed);
  return tree.type === "root" ? tree : { type: "root", children: [] };
}

/** The words of a piece of HTML on one line, entities decoded: for titles, captions and the like. */
export function fromText(html: string): string {
  return textOf(parseFragment(html));
}

/** The same, with its white space collapsed. */
export function plainText(html: string): string {
  return fromText(html)
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
}

/** Elements that begin and end a line of their own. */
const blockNames = new Set(
  "address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu nav object ol p pre section summary table tbody td tfoot th thead tr ul video audio".split(
    " ",
  ),
);

/** Tells block from inline elements. */
export function isBlock(element: Element): boolean {
  return blockNames.has(element.tagName);
}

/** Tells whether a node is a block or has one inside, as HTML of old editors has (`<b><p>`). */
export function holdsBlock(node: ElementContent): boolean {
  return node.type === "element" && (isBlock(node) || node.children.some(holdsBlock));
}

/** A piece of HTML source as the value of an attribute in double quotes; its entities stay what they are. */
export function attributeValue(source: string): string {
  return source.replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** The class names of an element. */
export function classesOf(element: Element): string[] {
  const value = element.properties.className;
  return Array.isArray(value) ? value.map(String) : [];
}

/** Every element of that name below, in the order of the page; nothing is looked for inside one that was found. */
export function findAll(parent: Element, ...names: string[]): Element[] {
  return parent.children.flatMap((child) =>
    child.type !== "element" ? [] : names.includes(child.tagName) ? [child] : findAll(child, ...names),
  );
}

/** Every text below a node, also what browsers keep for programs; the programs themselves say nothing. */
export function allWords(node: Nodes): string {
  if (node.type === "text") return node.value.replace(/\s+/g, " ").trim();
  if (node.type === "element" && /^(?:script|style)$/.test(node.tagName)) return "";
  const inside = node.type === "element" ? node.content : undefined;
  const children: Nodes[] = "children" in node ? [...node.children, ...(inside?.children ?? [])] : [];
  return children
    .map(allWords)
    .filter((words) => words !== "")
    .join(" ");
}

/** The letters and digits of a text: what two texts have to share to say the same. */
export function wordCharacters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** The words of a tree, one line a block; scripts, styles and comments say nothing. */
export function visibleLines(node: Nodes): string[] {
  const lines: string[] = [];
  let line = "";
  const flush = () => {
    if (line.trim() !== "") lines.push(line.replace(/[\s\u00A0]+/g, " ").trim());
    line = "";
  };
  const walk = (item: Nodes) => {
    if (item.type === "text") line += item.value;
    else if (item.type === "element" && /^(?:script|style|(?:x-)?template|noscript)$/.test(item.tagName))
      return;
    else if (item.type === "element" && item.tagName === "br") flush();
    else if (item.type === "element" || item.type === "root") {
      const block = item.type === "element" && isBlock(item);
      if (block) flush();
      for (const child of item.children) walk(child);
      if (block) flush();
    }
  };
  walk(node);
  flush();
  return lines;
}

/** What HTML itself gives: elements, text and comments, without the document type. */
export function contentOf(parent: Root | Element): ElementContent[] {
  const content: ElementContent[] = [];
  for (const node of parent.children) {
    if (node.type === "element" || node.type === "text" || node.type === "comment") content.push(node);
  }
  return content;
}
