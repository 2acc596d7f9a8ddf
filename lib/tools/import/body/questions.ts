/**
 * Accordions, toggles and FAQ blocks, whoever made them: an item is an element whose words are all in two parts, one named as a
 * title and one as a body. FAQ items go to the frontmatter; the others become a heading with its text.
 */
import type { Element, ElementContent, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { allWords, classesOf, contentOf, findAll, holdsBlock, wordCharacters } from "./html-tree.ts";

export interface Question {
  question: string;
  answer: ElementContent[];
}

export interface Questions {
  /** Questions that leave the body. */
  faq: Question[];
  /** The words of headings that stood above questions which left the body. */
  headings: Set<string>;
  /** Ids of the old page that stood in the questions taken. */
  ids: Set<string>;
}

interface Item extends Question {
  /** The heading element of the title, if it has one. */
  heading: Element | undefined;
  /** A plugin's FAQ block, or schema.org markup, says that this is a question. */
  marked: boolean;
  details: boolean;
}

const itemName =
  /accordion|faq|toggle|spoiler|collapsible|tta-panel|panel|card|question|rank-math-list-item/i;
const titleName = /question|title|heading|header|trigger|button|label|faqB$/i;
const bodyName = /answer|content|body|panel|collapse|faqC$/i;
const faqName = /faq|rank-math-list-item/i;
const faqHeading = /\bfaqs?\b|\bq\s*(?:&|and)\s*a\b|\bfrequently asked\b|\bquestions\b/i;
/** What an answer in the frontmatter cannot show. */
const notWords = new Set([
  "img",
  "picture",
  "video",
  "audio",
  "iframe",
  "table",
  "pre",
  "svg",
  "object",
  "embed",
]);

/** Takes the questions out of the tree and turns the other items into headings. Changes the tree. */
export function takeQuestions(root: Root): Questions {
  const found: Questions = { faq: [], headings: new Set(), ids: new Set() };
  const items = new Map<ElementContent, Item>();
  let heading: Element | undefined;

  const walk = (parent: Root | Element) => {
    let above: Element | undefined;
    const runs: { items: Item[]; above: Element | undefined; nodes: ElementContent[] }[] = [];
    let inRun = false;
    for (const node of contentOf(parent)) {
      if (node.type !== "element") {
        if (node.type === "text" && node.value.trim() !== "") inRun = false;
        continue;
      }
      above = heading;
      walk(node);
      if (/^h[1-6]$/.test(node.tagName)) heading = node;
      const item = itemOf(node);
      if (item === undefined) {
        inRun = false;
        continue;
      }
      heading = above;
      items.set(node, item);
      const run = runs.at(-1);
      if (inRun && run !== undefined) {
        run.items.push(item);
        run.nodes.push(node);
      } else runs.push({ items: [item], above, nodes: [node] });
      inRun = true;
    }
    if (runs.length === 0) return;
    const replaced = new Map<ElementContent, ElementContent[]>();
    for (const run of runs) {
      const isFaq = isQuestions(run.items, run.above);
      for (const [index, node] of run.nodes.entries()) {
        const item = run.items[index];
        if (item === undefined) continue;
        if (isFaq) {
          found.faq.push({ question: item.question, answer: item.answer });
          if (run.above !== undefined) found.headings.add(oneLine(textOf(run.above)));
          for (const id of idsOf(node)) found.ids.add(id);
          replaced.set(node, []);
        } else if (!item.details) replaced.set(node, [asHeading(item, node, run.above)]);
      }
    }
    parent.children = contentOf(parent).flatMap((node) => replaced.get(node) ?? [node]);
  };
  walk(root);
  return found;
}

function isQuestions(items: readonly Item[], above: Element | undefined): boolean {
  if (items.some(({ marked }) => marked)) return true;
  if (items.some(({ answer }) => answer.some(showsMore))) return false;
  if (above !== undefined && faqHeading.test(textOf(above))) return true;
  return items.length > 1 && items.every(({ question }) => /[?？]$/.test(question));
}

function showsMore(node: ElementContent): boolean {
  return node.type === "element" && (notWords.has(node.tagName) || node.children.some(showsMore));
}

function itemOf(element: Element): Item | undefined {
  const details = element.tagName === "details";
  const markup = /schema\.org\/Question\b/.test(String(element.properties.itemType ?? ""));
  const names = classesOf(element);
  if (!details && !markup && !names.some((name) => itemName.test(name))) return undefined;
  const title = details
    ? contentOf(element).find((child) => child.type === "element" && child.tagName === "summary")
    : partOf(element, titleName, (part) => part.properties.itemProp?.toString() === "name");
  if (title?.type !== "element" || findAll(title, "img").length > 0) return undefined;
  const body = details
    ? undefined
    : partOf(element, bodyName, (part) => part.properties.itemProp?.toString() === "acceptedAnswer", title);
  const answer = details
    ? contentOf(element).filter((child) => child !== title)
    : body === undefined
      ? []
      : body.tagName === "p"
        ? [body]
        : contentOf(body);
  const question = oneLine(textOf(withoutSigns(title)));
  const said = wordCharacters(question);
  const answered = wordCharacters(answer.map(allWords).join(""));
  if (said === "" || answered === "" || wordCharacters(allWords(element)) !== said + answered)
    return undefined;
  return {
    question,
    answer,
    heading: headingIn(title),
    marked: markup || names.some((name) => faqName.test(name)),
    details,
  };
}

/** The first element below, outermost first, that is named so and does not hold the other part. */
function partOf(
  element: Element,
  name: RegExp,
  isNamed: (part: Element) => boolean,
  other?: Element,
): Element | undefined {
  for (const child of element.children) {
    if (child.type !== "element" || child === other) continue;
    const named =
      isNamed(child) ||
      classesOf(child).some((value) => name.test(value)) ||
      (other === undefined && /^(?:h[1-6]|summary|button)$/.test(child.tagName));
    const part =
      named && !(other !== undefined && holds(child, other)) ? child : partOf(child, name, isNamed, other);
    if (part !== undefined) return part;
  }
  return undefined;
}

function holds(element: Element, other: Element): boolean {
  return element.children.some(
    (child) => child === other || (child.type === "element" && holds(child, other)),
  );
}

function headingIn(title: Element): Element | undefined {
  if (/^h[1-6]$/.test(title.tagName)) return title;
  for (const child of title.children) {
    const heading = child.type === "element" ? headingIn(child) : undefined;
    if (heading !== undefined) return heading;
  }
  return undefined;
}

/** `+` and arrows beside a title are drawn, not said. */
function withoutSigns<Node extends ElementContent>(node: Node): Node {
  if (node.type !== "element") return node;
  const children = node.children.filter((child) => !isSign(child)).map(withoutSigns);
  return { ...node, children };
}

/** Tells whether a node is hidden from listeners and has no word in it. */
export function isSign(node: ElementContent): boolean {
  return (
    node.type === "element" &&
    node.properties.ariaHidden?.toString() === "true" &&
    wordCharacters(textOf(node)) === "" &&
    !showsMore(node)
  );
}

function asHeading(item: Item, node: ElementContent, above: Element | undefined): Element {
  const level = above === undefined ? 2 : Math.min(6, Number(above.tagName.slice(1)) + 1);
  const tagName = item.heading?.tagName ?? `h${level}`;
  const title: Element = {
    type: "element",
    tagName,
    properties: {},
    children: [{ type: "text", value: item.question }],
  };
  const anchors = idsOf(node).map(
    (id): Element => ({ type: "element", tagName: "a", properties: { id }, children: [] }),
  );
  const answer: ElementContent[] = item.answer.some(holdsBlock)
    ? item.answer
    : [{ type: "element", tagName: "p", properties: {}, children: item.answer }];
  return { type: "element", tagName: "div", properties: {}, children: [...anchors, title, ...answer] };
}

function idsOf(node: ElementContent): string[] {
  if (node.type !== "element") return [];
  const { id } = node.properties;
  return [...(typeof id === "string" ? [id] : []), ...node.children.flatMap(idsOf)];
}

function oneLine(text: string): string {
  return text.replace(/[\s\u00A0]+/g, " ").trim();
}
