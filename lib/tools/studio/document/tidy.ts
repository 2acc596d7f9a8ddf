/**
 * Trees as they can be written, and what makes two of them the same. Rich editors give trees that Markdown has no way to write: a space
 * at the end of bold words, a text cut in two, an empty paragraph. None of it can be seen on the page.
 */

import type { BlockContent, DefinitionContent, Nodes, Parents, PhrasingContent, RootContent } from "mdast";
import { isBareAddress } from "./bare-address.ts";

/** The same tree without positions, with what cannot be written put in a way that can. */
export function tidy<Node extends RootContent>(node: Node): Node {
  const copy: Node = JSON.parse(
    JSON.stringify(node, (key, value) => (key === "position" || key === "data" ? undefined : value)),
  );
  tidyBelow(copy, false);
  return copy;
}

/** @param oneLine a heading and a cell are one line of the file: a line break inside is a space */
function tidyBelow(node: Nodes, oneLine: boolean): void {
  if (node.type === "text") {
    node.value = node.value.replace(/[ \t]*[\r\n][ \t\r\n]*/g, oneLine ? " " : "\n");
  } else if ("value" in node) {
    node.value = node.value.replace(/\r\n?/g, "\n");
  }
  if (!("children" in node)) return;
  const flat = oneLine || node.type === "heading" || node.type === "tableCell";
  for (const child of node.children) tidyBelow(child, flat);
  if (flat && holdsWords(node))
    node.children = node.children.map((child) =>
      child.type === "break" ? { type: "text", value: " " } : child,
    );
  if (holdsWords(node)) {
    node.children = joined(node.children);
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell")
      node.children = trimmed(node.children);
  } else if (node.type === "listItem" || node.type === "blockquote") {
    const filled = node.children.filter((child) => child.type !== "paragraph" || child.children.length > 0);
    node.children = (filled.length > 0 ? filled : node.children).flatMap(withoutParagraph);
  }
}

type Inner = BlockContent | DefinitionContent;

/** MDX reads components that are alone in their line as blocks of their own, not as a sentence. */
function withoutParagraph(child: Inner): Inner[] {
  if (child.type !== "paragraph") return [child];
  const words = child.children.filter((node) => node.type !== "text" || node.value.trim() !== "");
  const elements = words.flatMap((node): Inner[] =>
    node.type === "mdxJsxTextElement" && node.children.length === 0
      ? [{ ...node, type: "mdxJsxFlowElement", children: [] }]
      : [],
  );
  return elements.length > 0 && elements.length === words.length ? elements : [child];
}

type WordHolder = Extract<Parents, { children: PhrasingContent[] }>;

function holdsWords(node: Parents): node is WordHolder {
  return (
    node.type === "paragraph" ||
    node.type === "heading" ||
    node.type === "tableCell" ||
    node.type === "link" ||
    node.type === "linkReference" ||
    isMark(node)
  );
}

type Mark = Extract<PhrasingContent, { type: "strong" | "emphasis" | "delete" }>;

function isMark(node: Nodes): node is Mark {
  return node.type === "strong" || node.type === "emphasis" || node.type === "delete";
}

/** Neighbors of one kind become one; spaces at the ends of marked words move out of the mark; what is empty goes. */
function joined(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const child of children.map(withoutBareLink).flatMap(withoutOuterSpaces)) {
    const before = result.at(-1);
    if (child.type === "text" && before?.type === "text") before.value += child.value;
    else if (isMark(child) && before?.type === child.type)
      before.children = joined([...before.children, ...child.children]);
    else if (child.type !== "text" || child.value !== "") result.push(child);
  }
  return result;
}

/** Any address is a link, whether somebody has made it one or not. */
function withoutBareLink(node: PhrasingContent): PhrasingContent {
  if (node.type !== "link" || node.title) return node;
  const [words, ...others] = node.children;
  return words?.type === "text" && others.length === 0 && isBareAddress(words.value, node.url) ? words : node;
}

function withoutOuterSpaces(node: PhrasingContent): PhrasingContent[] {
  if (!isMark(node)) return [node];
  const [first, last] = [node.children.at(0), node.children.at(-1)];
  const before = first?.type === "text" ? (/^[ \t\n]+/.exec(first.value)?.[0] ?? "") : "";
  if (first?.type === "text") first.value = first.value.slice(before.length);
  const after = last?.type === "text" ? (/[ \t\n]+$/.exec(last.value)?.[0] ?? "") : "";
  if (last?.type === "text") last.value = last.value.slice(0, last.value.length - after.length);
  node.children = node.children.filter((child) => child.type !== "text" || child.value !== "");
  return [
    { type: "text", value: before },
    ...(node.children.length > 0 ? [node] : []),
    { type: "text", value: after },
  ];
}

function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  for (const [index, child] of children.entries()) {
    if (child.type !== "text") continue;
    if (index === 0 || children[index - 1]?.type === "break")
      child.value = child.value.replace(/^[ \t\n]+/, "");
    if (index === children.length - 1 || children[index + 1]?.type === "break")
      child.value = child.value.replace(/[ \t\n]+$/, "");
  }
  const kept = children.filter((child) => child.type !== "text" || child.value !== "");
  while (kept.at(-1)?.type === "break") kept.pop();
  return kept;
}

/**
 * A text that two trees share exactly where they mean the same: a line break inside a sentence is a space, and a value that is not there
 * is as good as an empty one.
 */
export function meaningOf(node: RootContent): string {
  return JSON.stringify(tidy(node), (key, value) => {
    if (hasNoMeaning(key, value)) return undefined;
    if (!isNode(value)) return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    const sorted = Object.fromEntries(entries);
    if (value.type === "text" || value.type === "inlineCode")
      return { ...sorted, value: value.value.replace(/[ \t]*\n[ \t]*/g, " ") };
    return value.type === "list" ? { ...sorted, loose: isLoose(value) } : sorted;
  });
}

function hasNoMeaning(key: string, value: unknown): boolean {
  if (key === "spread" || key === "label" || key === "referenceType") return true;
  if (value === null || value === "") return true;
  if (key === "ordered" && value === false) return true;
  if (key === "start" && value === 1) return true;
  return Array.isArray(value) && value.every((entry) => entry === null);
}

function isNode(value: unknown): value is Nodes {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Empty lines between the entries, or between the paragraphs of one, where there is a between. */
function isLoose({ spread, children }: Extract<Nodes, { type: "list" }>): boolean {
  return (
    (spread === true && children.length > 1) ||
    children.some(
      (item) =>
        (item.spread === true && item.children.length > 1) ||
        item.children.filter(({ type }) => type === "paragraph").length > 1,
    )
  );
}
