/** A page as a list of tokens, in the order of the document, without what a build names by its own digests. */
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { attribute } from "../../site/html-elements.ts";

export interface Token {
  kind: "tag" | "text";
  /** Whether it is in the head, or before it. */
  isHead: boolean;
  /** The element's name; a text's own is that of the element around it. */
  name: string;
  /** As it is compared and printed: `<a href="/about/">`, `</a>`, `p: Words of a paragraph`. */
  text: string;
}

export interface PageParts {
  tokens: Token[];
  /** The text of each JSON-LD script; in the tokens it is an empty element. */
  graphs: string[];
}

/** What a rule of style, not of meaning, gives an element. */
const presentational: ReadonlySet<string> = new Set(["class", "style", "integrity", "nonce"]);

/** Digests in names of files (`bold.3f2a9c01b7de.woff2`) and in the policy (`'sha256-…'`). */
export function withoutDigests(text: string): string {
  return text
    .replace(/'sha(?:256|384|512)-[^']+'/g, "'sha-*'")
    .replace(/(?:'sha-\*' ?)+/g, "'sha-*' ")
    .replace(/(?<=[./])[0-9a-f]{8,64}(?=[./])/g, "*");
}

/** @param html a whole document */
export function readPage(html: string): PageParts {
  const parts: PageParts = { tokens: [], graphs: [] };
  for (const child of parse(html).childNodes) walk(child, "document", true, parts);
  return parts;
}

function walk(node: Tree.ChildNode, within: string, isHead: boolean, parts: PageParts): void {
  const add = (kind: Token["kind"], name: string, text: string, inHead = isHead) =>
    parts.tokens.push({ kind, name, text, isHead: inHead });
  if (node.nodeName === "#documentType") add("tag", "doctype", "<!doctype>");
  if ("data" in node) add("text", "comment", `<!--${node.data}-->`);
  if ("value" in node) {
    const words = node.value.replace(/\s+/g, " ");
    if (words.trim() !== "") add("text", within, `${within}: ${words}`);
  }
  if (!("tagName" in node) || node.tagName === "style") return;
  const { tagName: name } = node;
  const inHead = isHead && name !== "body";
  const attributes = node.attrs
    .filter((each) => !presentational.has(each.name))
    .map((each) => ` ${each.name}="${withoutDigests(each.value)}"`)
    .sort();
  add("tag", name, `<${name}${attributes.join("")}>`, inHead);
  if (name === "script") {
    const text = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
    if (attribute(node, "type") === "application/ld+json") parts.graphs.push(text);
    else if (text !== "") add("text", name, `${name}: ${text}`, inHead);
  } else {
    const children = "content" in node ? node.content.childNodes : node.childNodes;
    for (const child of children) walk(child, name, inHead, parts);
  }
  add("tag", name, `</${name}>`, inHead);
}
