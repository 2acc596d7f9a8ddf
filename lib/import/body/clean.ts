/** Takes out of the tree what is not the article: scripts, tracking, styles, empty shells; mends what is broken. */
import type { Element, ElementContent, Nodes, Parents, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Finding } from "../report/finding.ts";
import { isBlock } from "./html-tree.ts";
import { noteOf } from "./marker.ts";
import { isMark, tidyMark } from "./marks.ts";

const dropped = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "link",
  "meta",
  "object",
  "applet",
  "base",
  "svg",
  "canvas",
  "colgroup",
  "form",
  "input",
  "select",
  "textarea",
  "button",
  "head",
  "title",
]);
const reported = new Set([
  "script",
  "form",
  "object",
  "applet",
  "svg",
  "canvas",
  "input",
  "select",
  "textarea",
]);
const mayBeEmpty = new Set([
  "br",
  "hr",
  "img",
  "td",
  "th",
  "tr",
  "iframe",
  "video",
  "audio",
  "source",
  "embed",
  "sup",
  "a",
]);
const trackers =
  /(?:facebook\.com\/tr|doubleclick\.net|google-analytics\.com|googletagmanager\.com|pixel\.wp\.com|stats\.wp\.com|feedburner|quantserve|scorecardresearch)/i;

export interface Cleaned {
  findings: Finding[];
  /** Questions of FAQ blocks (Yoast, Rank Math): they move to the frontmatter. */
  faq: { question: string; answer: ElementContent[] }[];
}

/** Cleans the tree in place. */
export function cleanTree(root: Root): Cleaned {
  const cleaned: Cleaned = { findings: [], faq: [] };
  cleanChildren(root, cleaned, false);
  return cleaned;
}

function cleanChildren(parent: Parents, cleaned: Cleaned, verbatim: boolean): void {
  const children: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === "doctype") continue;
    if (child.type === "comment") {
      if (noteOf(child.value) !== undefined) children.push(child);
    } else if (child.type === "text") {
      children.push(
        verbatim ? child : { type: "text", value: child.value.replace(/[\u00A0\u200B\uFEFF]/g, " ") },
      );
    } else if (child.type === "element") {
      children.push(...cleanElement(child, cleaned, verbatim));
    }
  }
  parent.children = verbatim ? children : trimBreaks(children, parent);
}

function cleanElement(element: Element, cleaned: Cleaned, verbatim: boolean): ElementContent[] {
  const { tagName } = element;
  const classes = classesOf(element);
  if (dropped.has(tagName)) {
    if (reported.has(tagName)) {
      const words = textOf(element).trim().slice(0, 80);
      const what = tagName === "script" ? "A script" : `A <${tagName}>`;
      cleaned.findings.push({
        kind: "dropped",
        text: `${what} of the old page is gone.`,
        ...(words === "" ? {} : { before: words }),
      });
    }
    return tagName === "form" ? wordsOnly(element, cleaned) : [];
  }
  if (isTracker(element)) {
    cleaned.findings.push({
      kind: "dropped",
      text: "A tracking picture is gone.",
      before: String(element.properties.src),
    });
    return [];
  }
  if (takeFaq(element, classes, cleaned)) return [];
  const preformatted =
    verbatim || ((tagName === "pre" || tagName === "code") && !classes.includes("wp-block-verse"));
  cleanChildren(element, cleaned, preformatted);
  if ((tagName === "td" || tagName === "th") && element.children.some(isBlockNode)) {
    element.children = oneLine(element.children);
    cleaned.findings.push({
      kind: "mended",
      text: "A table cell held paragraphs or lists; Markdown's cells are one line, so it is one now.",
      after: textOf(element).trim().slice(0, 120),
    });
  }
  if (tagName === "pre" && classes.includes("wp-block-verse")) return [verse(element)];
  if (tagName === "pre") nameLanguage(element, classes);
  if (tagName === "sup" || tagName === "sub") return script(element);
  if (
    (tagName === "b" || tagName === "strong") &&
    /font-weight:\s*(?:normal|400)/.test(String(element.properties.style ?? ""))
  ) {
    return element.children;
  }
  for (const name of ["style", "align", "width", "height", "bgColor"]) delete element.properties[name];
  if (!mayBeEmpty.has(tagName) && !verbatim && isEmpty(element)) return [];
  return isMark(element) && !verbatim ? tidyMark(element) : [element];
}

function isBlockNode(node: ElementContent): boolean {
  return node.type === "element" && isBlock(node);
}

/** Blocks as words behind each other. */
function oneLine(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element" || !isBlock(child)) return [child];
    return [{ type: "text", value: " " }, ...oneLine(child.children), { type: "text", value: " " }];
  });
}

function wordsOnly(element: Element, cleaned: Cleaned): ElementContent[] {
  cleanChildren(element, cleaned, false);
  return element.children;
}

/** The class names of an element. */
export function classesOf(element: Element): string[] {
  const value = element.properties.className;
  return Array.isArray(value) ? value.map(String) : [];
}

function isTracker(element: Element): boolean {
  if (element.tagName !== "img" && element.tagName !== "iframe") return false;
  const { width, height, src } = element.properties;
  return (Number(width) === 1 && Number(height) === 1) || trackers.test(String(src ?? ""));
}

function isEmpty(node: Nodes): boolean {
  if (node.type === "text") return node.value.trim() === "";
  if (node.type === "comment") return false;
  if (node.type === "element" && node.tagName !== "br" && mayBeEmpty.has(node.tagName)) return false;
  return "children" in node ? node.children.every(isEmpty) : true;
}

function takeFaq(element: Element, classes: readonly string[], cleaned: Cleaned): boolean {
  if (!classes.includes("schema-faq-section") && !classes.includes("rank-math-list-item")) return false;
  const part = (pattern: RegExp) =>
    element.children.find(
      (child): child is Element =>
        child.type === "element" && classesOf(child).some((name) => pattern.test(name)),
    );
  const question = part(/^(?:schema-faq-question|rank-math-question)$/);
  const answer = part(/^(?:schema-faq-answer|rank-math-answer)$/);
  if (question === undefined || answer === undefined) return false;
  cleanChildren(answer, cleaned, false);
  const children = answer.tagName === "p" ? [answer] : answer.children;
  cleaned.faq.push({ question: textOf(question).replace(/\s+/g, " ").trim(), answer: children });
  return true;
}

/** A poem's lines are lines of words, not code. */
function verse(element: Element): Element {
  const children = element.children.flatMap((node): ElementContent[] => {
    if (node.type !== "text") return [node];
    return node.value.split("\n").flatMap((value, index): ElementContent[] => {
      const words: ElementContent = { type: "text", value };
      return index === 0
        ? [words]
        : [{ type: "element", tagName: "br", properties: {}, children: [] }, words];
    });
  });
  return { ...element, tagName: "p", properties: {}, children };
}

/** Highlighters write the language in a dozen ways; Markdown knows one. */
function nameLanguage(element: Element, classes: readonly string[]): void {
  const language =
    element.properties.dataEnlighterLanguage ??
    element.properties.lang ??
    classes.map((name) => /^(?:lang(?:uage)?-|brush:?)([\w+#-]*)/.exec(name)?.[1]).find(Boolean) ??
    (classes.includes("brush:") ? classes[classes.indexOf("brush:") + 1]?.replace(/;$/, "") : undefined);
  const code = element.children.find(
    (child): child is Element => child.type === "element" && child.tagName === "code",
  );
  if (typeof language !== "string" || language === "") return;
  if (code === undefined)
    element.children = [
      {
        type: "element",
        tagName: "code",
        properties: { className: [`language-${language}`] },
        children: element.children,
      },
    ];
  else if (!classesOf(code).some((name) => name.startsWith("language-")))
    code.properties.className = [`language-${language}`];
}

const raised = new Map(
  [..."0123456789+-=()n"].map((character, index) => [character, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"][index] ?? character]),
);
const lowered = new Map(
  [..."0123456789+-=()"].map((character, index) => [character, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][index] ?? character]),
);

/** Markdown has no superscript; digits have characters of their own (m², CO₂), letters stay as they are. */
function script(element: Element): ElementContent[] {
  if (element.properties.dataFn !== undefined) return [element];
  const table = element.tagName === "sup" ? raised : lowered;
  const text = textOf(element);
  if (
    element.children.some((child) => child.type !== "text") ||
    ![...text].every((character) => table.has(character))
  ) {
    return element.children;
  }
  return [{ type: "text", value: [...text].map((character) => table.get(character)).join("") }];
}

/** Line breaks at the ends of a block say nothing; two in a row inside a paragraph are paragraphs, which `splitDoubleBreaks` makes. */
function trimBreaks(children: ElementContent[], parent: Parents): ElementContent[] {
  if (parent.type !== "element" || !isBlock(parent)) return splitDoubleBreaks(children);
  const silent = (node: ElementContent | undefined) =>
    (node?.type === "element" && node.tagName === "br") ||
    (node?.type === "text" && node.value.trim() === "");
  let from = 0;
  let to = children.length;
  while (from < to && silent(children[from])) from += 1;
  while (to > from && silent(children[to - 1])) to -= 1;
  return splitDoubleBreaks(children.slice(from, to));
}

function splitDoubleBreaks(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element" || child.tagName !== "p") return [child];
    const parts: ElementContent[][] = [[]];
    let breaks = 0;
    for (const node of child.children) {
      const isBreak = node.type === "element" && node.tagName === "br";
      const blank = node.type === "text" && node.value.trim() === "";
      if (isBreak) breaks += 1;
      else if (!blank || breaks === 0) {
        if (breaks > 1) parts.push([]);
        else if (breaks === 1)
          parts.at(-1)?.push({ type: "element", tagName: "br", properties: {}, children: [] });
        breaks = 0;
        parts.at(-1)?.push(node);
      }
    }
    return parts.filter((part) => part.length > 0).map((part) => ({ ...child, children: part }));
  });
}
