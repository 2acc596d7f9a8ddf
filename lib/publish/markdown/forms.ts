/**
 * What a page's elements say without its style, as plain HTML: a rating in numbers, the fit
 * questions with their answers. What has no form here is taken as it is.
 */
import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Labels } from "../../site/labels.ts";
import { below, classesOf, element, isElement, isHeading, joined, text, withClass } from "./elements.ts";

/** The page that is read. */
export interface Context {
  /** Its whole address. */
  url: string;
  labels: Labels;
  /** Its elements by their ids, for what points to them. */
  byId: ReadonlyMap<string, Element>;
}

type Form = (node: Element, context: Context) => ElementContent[];

/** What readers work with, and what draws. */
const controls = "button fieldset form input label nav script select style svg template textarea video".split(
  " ",
);

/** Ways on to other pages, counts of folded rows, the calculator, which worked answers follow, and what answers say. */
const leftOut = ["calc", "cta", "cta-actions", "fit-result", "tally"];

const formsOfClasses = new Map<string, Form>([
  ["verdict", quotation],
  ["callout", quotation],
  ["kicker", title],
  ["callout-title", title],
  ["leaf-title", title],
  ["asks", apart],
  ["value", apart],
  ["rating", rating],
  ["note", sourceReference],
  ["footnotes", footnotes],
  ["fit-question", fitQuestion],
]);

const formsOfTags = new Map<string, Form>([
  ["dl", descriptions],
  ["figcaption", (node, context) => [element("p", [element("em", plainHtml(node.children, context))])]],
  ["li", entry],
  ["small", (node, context) => [text("("), ...plainHtml(node.children, context), text(")")]],
  [
    "summary",
    (node, context) =>
      node.children.some(isHeading) ? plainHtml(node.children, context) : title(node, context),
  ],
  ["sup", footnoteReference],
  ["table", table],
  ["th", rowHead],
]);

/** What forms look for below their own element, by class. */
const inside = { answer: "fit-answer", because: "because", hint: "hint" } as const;

/** Every class of a view that is known here; a test expects each on some page. */
export const knownClasses: readonly string[] = [
  ...formsOfClasses.keys(),
  ...leftOut,
  ...Object.values(inside),
];

/** @param nodes of the page, which stay as they are */
export function plainHtml(nodes: readonly ElementContent[], context: Context): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return node.type === "text" ? [node] : [];
    const classes = classesOf(node);
    const ofClass = classes.map((name) => formsOfClasses.get(name)).find((form) => form !== undefined);
    if (ofClass) return ofClass(node, context);
    const { tagName, properties } = node;
    // Text that waits for a search in the page is text that a reader can come to see.
    const hidden = properties.hidden !== undefined && properties.hidden !== "until-found";
    if (hidden || controls.includes(tagName) || leftOut.some((name) => classes.includes(name))) return [];
    return formsOfTags.get(tagName)?.(node, context) ?? [same(node, context)];
  });
}

/** The element with whole addresses, because the text is read away from the site, and its children in their forms. */
function same(node: Element, context: Context): Element {
  const { href, src } = node.properties;
  const whole = (address: unknown) => URL.parse(String(address), context.url)?.href ?? String(address);
  const addresses = {
    ...(href !== undefined && { href: whole(href) }),
    ...(src !== undefined && { src: whole(src) }),
  };
  return {
    ...node,
    properties: { ...node.properties, ...addresses },
    children: plainHtml(node.children, context),
  };
}

function quotation(node: Element, context: Context): ElementContent[] {
  return [element("blockquote", plainHtml(node.children, context))];
}

function title(node: Element, context: Context): ElementContent[] {
  return [element("p", [element("strong", plainHtml(node.children, context))])];
}

/** What the style sets in a line of its own. */
function apart(node: Element, context: Context): ElementContent[] {
  return [text(" "), ...plainHtml(node.children, context)];
}

function rating(node: Element, { labels }: Context): ElementContent[] {
  const score = classesOf(node).find((name) => /^r[1-5]$/.test(name));
  return [text(labels.comparison.ratingWithScore(textOf(node), Number(score?.slice(1))))];
}

/** `([source 2](https://…))` in place of a raised number. */
function sourceReference(node: Element, { labels, byId }: Context): ElementContent[] {
  const [link] = below(node, ({ tagName }) => tagName === "a");
  const source = byId.get(String(link?.properties.href).slice(1));
  const [work] = source ? below(source, ({ tagName }) => tagName === "a") : [];
  if (!work) return [];
  const words = labels.article.sourceReference(Number(textOf(node)));
  return [text(" ("), element("a", [text(words)], { href: work.properties.href }), text(")")];
}

/** GFM's notes, which have a form of their own in Markdown. */
function footnoteReference(node: Element, context: Context): ElementContent[] {
  const [link] = node.children.filter((child) => isElement(child, "a"));
  const isNote = link?.properties.ariaDescribedBy !== undefined;
  return [isNote ? element("sup", [], { dataNote: noteName(link.properties.href) }) : same(node, context)];
}

function footnotes(node: Element, context: Context): ElementContent[] {
  return below(node, ({ tagName }) => tagName === "li").map((note) =>
    element(
      "aside",
      plainHtml(note.children, context).map((child) => withoutWayBack(child)),
      { dataNote: noteName(`#${note.properties.id}`) },
    ),
  );
}

const noteName = (href: unknown) => String(href).replace(/^#(?:user-content-)?fn-/, "");

function withoutWayBack(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const isWayBack = (child: ElementContent) =>
    isElement(child, "a") && /#(?:user-content-)?fnref-/.test(String(child.properties.href));
  return { ...node, children: node.children.filter((child) => !isWayBack(child)).map(withoutWayBack) };
}

/** The caption before the table: Markdown's tables have none. */
function table(node: Element, context: Context): ElementContent[] {
  const captions = node.children.filter((child) => isElement(child, "caption"));
  const rows = node.children.filter((child) => !isElement(child, "caption"));
  return [
    ...captions.map((caption) => element("p", plainHtml(caption.children, context))),
    element("table", plainHtml(rows, context)),
  ];
}

/** The name of a group of rows, or of a row that is explained, is bold: `**Price.** What do we pay?` */
function rowHead(node: Element, context: Context): ElementContent[] {
  const isExplanation = (child: ElementContent) => isElement(child) && classesOf(child).includes("asks");
  const name = plainHtml(
    node.children.filter((child) => !isExplanation(child)),
    context,
  );
  const explanation = plainHtml(node.children.filter(isExplanation), context);
  const { scope } = node.properties;
  if (scope === "rowgroup") return [{ ...node, children: [element("strong", name)] }];
  if (scope !== "row" || explanation.length === 0) return [same(node, context)];
  return [{ ...node, children: [element("strong", [...name, text(".")]), ...explanation] }];
}

/** A description list as one line a term: `- Phone: …, …` */
function descriptions(node: Element, context: Context): ElementContent[] {
  const lines: { term: ElementContent[]; details: ElementContent[][] }[] = [];
  for (const part of below(node, ({ tagName }) => tagName === "dt" || tagName === "dd")) {
    if (part.tagName === "dt") lines.push({ term: plainHtml(part.children, context), details: [] });
    else {
      const items = below(part, ({ tagName }) => tagName === "li");
      const parts = items.length > 0 ? items : [part];
      lines.at(-1)?.details.push(...parts.map(({ children }) => plainHtml(children, context)));
    }
  }
  return [
    element(
      "ul",
      lines.map(({ term, details }) => {
        const words = element("li", term);
        const between = /[?!]$/.test(textOf(words)) ? " " : ": ";
        return element("li", joined([term, joined(details, ", ")], between));
      }),
    ),
  ];
}

const blocksOfEntry = ["h2", "h3", "h4", "p"];

/** An item that leads to a page, in one line: its headline, what it says, and in parentheses where and when it appeared. */
function entry(node: Element, context: Context): ElementContent[] {
  const blocks = below(node, ({ tagName }) => blocksOfEntry.includes(tagName));
  const [headline, ...others] = blocks.filter(isHeading);
  const isMore = below(node, ({ tagName }) => ["ul", "ol", "table", "pre"].includes(tagName)).length > 0;
  if (!headline || others.length > 0 || isMore) return [same(node, context)];
  const isKicker = (block: Element) => classesOf(block).includes("kicker");
  const words = blocks.filter((block) => block !== headline && !isKicker(block));
  const inside = (block: Element) => plainHtml(block.children, context);
  const about = [
    ...joined(words.map(inside), " "),
    ...blocks.filter(isKicker).flatMap((block) => [text(" ("), ...inside(block), text(")")]),
  ];
  return [element("li", joined([inside(headline), about], ": "))];
}

function fitQuestion(node: Element, context: Context): ElementContent[] {
  const answers = withClass(node, inside.answer).map((answer) => {
    const [label] = below(answer, ({ tagName }) => tagName === "label");
    const because = withClass(answer, inside.because).map(({ children }) => plainHtml(children, context));
    return element("li", joined([label?.children ?? [], ...because], ": "));
  });
  return [
    ...below(node, ({ tagName }) => tagName === "legend").flatMap((legend) => title(legend, context)),
    ...plainHtml(withClass(node, inside.hint), context),
    element("ul", answers),
  ];
}
