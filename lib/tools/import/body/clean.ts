/** Takes out of the tree what is not the article: scripts, tracking, styles, empty shells; fixes what is broken. */
import type { Element, ElementContent, Nodes, Parents, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Finding } from "../report/finding.ts";
import { emptyEmbed } from "../report/rules/links.ts";
import {
  fallbackWords,
  form,
  formField,
  oneLineCell,
  removedElement,
  trackingPixel,
} from "../report/rules/text.ts";
import { splitAroundBlocks, trimBreaks } from "./breaks.ts";
import { codeBlock, nameLanguage } from "./code.ts";
import { embedLink, isEmbed } from "./embeds.ts";
import { allWords, classesOf, findAll, holdsBlock, isBlock, visibleLines } from "./html-tree.ts";
import { nameIconLink } from "./link-elements.ts";
import { noteOf } from "./marker.ts";
import { isMark, tidyMark } from "./marks.ts";
import { emojiOf, isTracker } from "./picture-elements.ts";
import { isSign } from "./questions.ts";

/** What no reader of the old page saw. */
const unseen = new Set(
  "annotation annotation-xml base canvas col colgroup datalist head link meta noembed noframes noscript param script source style svg template title track x-template".split(
    " ",
  ),
);
/** What the Markdown tree has a form for; every other element is its words. */
const kept = new Set(
  "a b blockquote br cite code dd del details dfn dir dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img kbd li mark ol p pre q s samp strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr".split(
    " ",
  ),
);
/** Empty in HTML; inside `<math>` and `<svg>` the parser lets them hold words. */
const voids = new Set(["br", "hr", "img", "wbr"]);
const mayBeEmpty = new Set(["br", "hr", "img", "td", "th", "tr", "sup", "a", "wbr"]);
/** Controls are beside each other without a space. */
const controls = new Set(["button", "label", "option", "optgroup", "output", "select", "menuitem"]);

/** Cleans the tree in place. */
export function cleanTree(root: Root): Finding[] {
  const findings: Finding[] = [];
  cleanChildren(root, findings, false);
  return findings;
}

function cleanChildren(parent: Parents, findings: Finding[], verbatim: boolean): void {
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
      children.push(...cleanElement(child, findings, verbatim));
    }
  }
  parent.children = verbatim ? children : trimBreaks(children, parent);
}

function cleanElement(element: Element, findings: Finding[], verbatim: boolean): ElementContent[] {
  const { tagName } = element;
  const classes = classesOf(element);
  if (unseen.has(tagName)) {
    reportUnseen(element, findings);
    return [];
  }
  if (isTracker(element)) {
    findings.push(trackingPixel({}, { before: String(element.properties.src) }));
    return [];
  }
  if (isSign(element) && !verbatim) return [];
  if (isEmbed(element)) return embed(element, findings);
  if (tagName === "input" || tagName === "textarea") return field(element, findings);
  if (tagName === "form") findings.push(form({}));
  const emoji = tagName === "img" ? emojiOf(element) : undefined;
  if (emoji !== undefined) return [{ type: "text", value: emoji }];
  if (tagName === "a") nameIconLink(element);
  if (tagName === "table") {
    const captions = takeCaptions(element);
    if (captions.length > 0)
      return [...captions, element].flatMap((part) => cleanElement(part, findings, verbatim));
  }
  const preformatted =
    verbatim || ((tagName === "pre" || tagName === "code") && !classes.includes("wp-block-verse"));
  cleanChildren(element, findings, preformatted);
  if (/^h[1-6]$/.test(tagName) || tagName === "td" || tagName === "th" || tagName === "summary")
    keepOnOneLine(element, findings);
  if (tagName === "pre" && classes.includes("wp-block-verse")) return [verse(element)];
  if (tagName === "pre") nameLanguage(element);
  if (tagName === "sup" || tagName === "sub") return script(element);
  if (
    (tagName === "b" || tagName === "strong") &&
    /font-weight:\s*(?:normal|400)/.test(String(element.properties.style ?? ""))
  ) {
    return element.children;
  }
  for (const name of ["style", "align", "width", "height", "bgColor"]) delete element.properties[name];
  if (!mayBeEmpty.has(tagName) && !verbatim && isEmpty(element)) return [];
  if (tagName === "pre" && !verbatim) return codeBlock(element, findings);
  if (verbatim) return [hasForm(element) ? element : plainElement(element)];
  if (isMark(element)) return tidyMark(element);
  if (/^(?:ul|ol|dir|menu|dl)$/.test(tagName)) element.children = itemsOnly(element);
  if (tagName === "p" && element.children.some(holdsBlock)) return splitAroundBlocks(element);
  return [hasForm(element) ? element : plainElement(element)];
}

function hasForm({ tagName, children }: Element): boolean {
  return kept.has(tagName) && (children.length === 0 || !voids.has(tagName));
}

/** Words that a page keeps for programs: nobody read them, but nothing goes without a word. */
function reportUnseen(element: Element, findings: Finding[]): void {
  const { tagName } = element;
  const words = allWords(element);
  if (tagName === "style" || (words === "" && !/^(?:script|svg|canvas)$/.test(tagName))) return;
  if (tagName === "svg" && words === "" && element.properties.ariaHidden !== undefined) return;
  findings.push(
    removedElement({ element: tagName.replace("x-", "") }, words === "" ? {} : { before: words }),
  );
}

function embed(element: Element, findings: Finding[]): ElementContent[] {
  const link = embedLink(element);
  const words = allWords({ type: "root", children: element.children });
  if (words !== "") findings.push(fallbackWords({ element: element.tagName }, { before: words }));
  if (link === undefined) {
    findings.push(emptyEmbed({ element: element.tagName }));
    return [];
  }
  return [{ type: "element", tagName: "p", properties: {}, children: [link] }];
}

/** A field of a form: what stood in it. */
function field(element: Element, findings: Finding[]): ElementContent[] {
  const { value, placeholder, type } = element.properties;
  const words = [value, placeholder, textOf(element)].filter(
    (text) => typeof text === "string" && text.trim() !== "",
  );
  if (type !== "hidden") findings.push(formField({}, words.length === 0 ? {} : { before: words.join(" ") }));
  return [];
}

/** A heading, a cell or a summary is one line in Markdown. */
function keepOnOneLine(element: Element, findings: Finding[]): void {
  const cell = element.tagName === "td" || element.tagName === "th";
  if (cell && element.children.some(isBlockNode)) {
    findings.push(oneLineCell({}, { after: visibleLines(element).join(" ").slice(0, 120) }));
  }
  element.children = oneLine(element.children, !cell);
}

function isBlockNode(node: ElementContent): boolean {
  return node.type === "element" && isBlock(node);
}

/** Blocks as words behind each other; line breaks, where a line cannot have them, as spaces. */
function oneLine(children: readonly ElementContent[], withoutBreaks: boolean): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    const space: ElementContent = { type: "text", value: " " };
    if (child.tagName === "br" && withoutBreaks) return [space];
    if (child.tagName === "hr") return [space];
    const inner = oneLine(child.children, withoutBreaks);
    return isBlock(child) || child.tagName === "figcaption"
      ? [space, ...inner, space]
      : [{ ...child, children: inner }];
  });
}

/** Markdown's tables have no caption; it is a line above the table. */
function takeCaptions(table: Element): Element[] {
  const captions = findAll(table, "caption");
  table.children = table.children.filter((child) => !captions.some((caption) => caption === child));
  return captions.map((caption): Element => {
    const words: Element = { type: "element", tagName: "em", properties: {}, children: caption.children };
    return { type: "element", tagName: "p", properties: {}, children: [words] };
  });
}

/** Words straight inside a list, as browsers show them: an item of their own. */
function itemsOnly(list: Element): ElementContent[] {
  const isDefinitions = list.tagName === "dl";
  const allowed = isDefinitions ? ["dt", "dd"] : ["li"];
  const items: ElementContent[] = [];
  let loose: Element | undefined;
  for (const child of list.children.flatMap((node) =>
    isDefinitions && node.type === "element" && node.tagName === "div" ? node.children : [node],
  )) {
    if (isEmpty(child)) continue;
    const isItem = child.type === "element" && allowed.includes(child.tagName);
    if (isItem) {
      items.push(child);
      loose = undefined;
    } else if (loose === undefined) {
      loose = { type: "element", tagName: isDefinitions ? "dd" : "li", properties: {}, children: [child] };
      items.push(loose);
    } else loose.children.push(child);
  }
  return items;
}

/** An element that says nothing by its name: a block or a stretch of words. */
function plainElement(element: Element): Element {
  const { tagName } = element;
  if (tagName === "menu") return { ...element, tagName: "ul" };
  if (/^(?:xmp|listing|plaintext)$/.test(tagName)) return { ...element, tagName: "pre" };
  const space: ElementContent = { type: "text", value: " " };
  const children = controls.has(tagName) ? [space, ...element.children, space] : element.children;
  return { ...element, tagName: isBlock(element) || children.some(holdsBlock) ? "div" : "span", children };
}

function isEmpty(node: Nodes): boolean {
  if (node.type === "text") return node.value.trim() === "";
  if (node.type === "comment") return false;
  if (node.type === "element" && node.tagName !== "br" && mayBeEmpty.has(node.tagName)) return false;
  return "children" in node ? node.children.every(isEmpty) : true;
}

/** A poem's lines are lines of words, not code. */
function verse(element: Element): Element {
  return { ...element, tagName: "p", properties: {}, children: versed(element.children) };
}

function versed(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "element") return [{ ...node, children: versed(node.children) }];
    if (node.type !== "text") return [node];
    return node.value.split("\n").flatMap((value, index): ElementContent[] => {
      const words: ElementContent = { type: "text", value };
      return index === 0
        ? [words]
        : [{ type: "element", tagName: "br", properties: {}, children: [] }, words];
    });
  });
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
