/**
 * Classic posts store no paragraphs: WordPress makes them from blank lines when a page is shown. The same is done here on the tree instead of the text,
 * so that broken HTML cannot mislead it.
 */
import type { Element, ElementContent, Root } from "hast";
import { contentOf, holdsBlock, isBlock } from "./html-tree.ts";

const containers = new Set(["div", "blockquote", "section", "article", "center", "main", "aside", "details"]);
const untouched = new Set([
  "pre",
  "code",
  "script",
  "style",
  "textarea",
  "table",
  "ul",
  "ol",
  "dl",
  "figure",
  "svg",
]);

/** Paragraphs from blank lines, line breaks from single line ends. Changes the tree. */
export function makeParagraphs(root: Root): void {
  root.children = paragraphsOf(contentOf(root));
}

function paragraphsOf(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    for (const part of splitAtBlankLines(run)) {
      if (part.some(saysSomething))
        result.push({ type: "element", tagName: "p", properties: {}, children: breakLines(trimLines(part)) });
      else result.push(...part.filter((node) => node.type === "comment"));
    }
    run = [];
  };
  for (const child of children) {
    if (child.type !== "element" || !holdsBlock(child)) {
      run.push(child);
      continue;
    }
    flush();
    if (containers.has(child.tagName) || !isBlock(child)) child.children = paragraphsOf(child.children);
    else if (!untouched.has(child.tagName)) child.children = breakLines(trimLines(child.children));
    result.push(child);
  }
  flush();
  return result;
}

function saysSomething(node: ElementContent): boolean {
  return node.type === "element" || (node.type === "text" && node.value.trim() !== "");
}

function splitAtBlankLines(run: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (const node of run) {
    if (node.type !== "text") {
      parts.at(-1)?.push(node);
      continue;
    }
    node.value
      .replaceAll("\r\n", "\n")
      .split(/\n[ \t\u00A0]*\n\s*/)
      .forEach((value, index) => {
        if (index > 0) parts.push([]);
        if (value !== "") parts.at(-1)?.push({ type: "text", value });
      });
  }
  return parts;
}

function trimLines(children: readonly ElementContent[]): ElementContent[] {
  return children.map((node, index) => {
    if (node.type !== "text") return node;
    let value = node.value;
    if (index === 0) value = value.replace(/^\s+/, "");
    if (index === children.length - 1) value = value.replace(/\s+$/, "");
    return { ...node, value };
  });
}

function breakLines(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node, index): ElementContent[] => {
    if (node.type === "element" && !isBlock(node) && !untouched.has(node.tagName)) {
      return [{ ...node, children: breakLines(node.children) }];
    }
    if (node.type !== "text") return [node];
    const afterBreak = isBreak(children[index - 1]);
    const text = afterBreak ? node.value.replace(/^\s*\n\s*/, "") : node.value;
    return text.split(/[ \t]*\n[ \t]*/).flatMap((value, line): ElementContent[] => {
      const words: ElementContent[] = value === "" ? [] : [{ type: "text", value }];
      const br: Element = { type: "element", tagName: "br", properties: {}, children: [] };
      return line === 0 ? words : [br, ...words];
    });
  });
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === "element" && node.tagName === "br";
}
