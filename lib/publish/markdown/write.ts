/** A page's words as text: its Markdown alternate, and the clean HTML that feeds carry. Both are made from the page as it is shown. */
import type { Element, ElementContent, Nodes, Root } from "hast";
import type { Root as MarkdownRoot, Text } from "mdast";
import { defaultHandlers, type Handle } from "mdast-util-to-markdown";
import rehypeParse from "rehype-parse";
import rehypeRemark, { type Options } from "rehype-remark";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { labelsOf, type Wording } from "../../site/labels.ts";
import { below, classesOf, element, inline, isElement, link, withClass } from "./elements.ts";
import { type Context, plainHtml } from "./forms.ts";
import { shownSpace } from "./shown-space.ts";

export interface PageAddress extends Wording {
  /** The page's whole address. */
  url: string;
}

/** GFM's notes, as forms.ts marks them. */
const handlers: Options["handlers"] = {
  sup: (state, node) => {
    const { dataNote: note } = node.properties;
    return note === undefined ? state.all(node) : { type: "footnoteReference", identifier: String(note) };
  },
  aside: (state, node) => {
    const { dataNote: note } = node.properties;
    const children = state.toFlow(state.all(node));
    return note === undefined ? children : { type: "footnoteDefinition", identifier: String(note), children };
  },
};

/** What may mean something to Markdown or GFM wherever it is in a text. */
const meaningful = /[\t\n\r!#&*/<>@[\\\]_`{|}~]|[Ww]\./;

/** After these, a text may mean something by how it begins: as a line does, or as an address after a link's words. */
const beforeMeaning = /[\r\n\]Ww]$/;

/**
 * A text without such a sign is printed as it is, where it begins with a letter or in the middle of a line: looking for each of forty
 * things that need an escape takes a quarter of all printing.
 */
const printText: Handle = (node: Text, parent, state, info) => {
  const { value } = node;
  const besideLineEnd =
    (value.startsWith(" ") && /[\r\n]/.test(info.before)) ||
    (value.endsWith(" ") && /[\r\n]/.test(info.after));
  const beginsPlain = !beforeMeaning.test(info.before) || /^[\p{L} “‘]/u.test(value);
  const isPlain = beginsPlain && !meaningful.test(value) && !besideLineEnd;
  return isPlain ? value : defaultHandlers.text(node, parent, state, info);
};

const reader = unified().use(rehypeParse, { fragment: true });
const markdown = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: "-", rule: "-", emphasis: "_", handlers: { text: printText } });
const html = unified().use(remarkRehype).use(rehypeStringify);

/**
 * A page as Markdown (CommonMark with GFM's tables): what it says, without its menus and forms, every address whole.
 *
 * @param source the page's HTML as it is rendered, or the tree of its main element, which stays as it is
 */
export function markdownOf(source: string | Nodes, page: PageAddress): string {
  const { head, context, content, bylines } = read(source, page);
  const plain = (nodes: ElementContent[]) => plainHtml(nodes, context);
  const paragraph = (node: Element) => element("p", plain(node.children));
  const isTitle = (node: ElementContent) => isElement(node, "h1");
  const [title, others] = [head.filter(isTitle), head.filter((node) => !isTitle(node))];
  const of = (name: string) =>
    others.filter((node) => isElement(node)).filter((node) => classesOf(node).includes(name));
  const [leads, kickers] = [of("standfirst"), of("kicker")];
  const rest = others.filter((node) => ![...leads, ...kickers].some((part) => part === node));
  const tree = [
    ...plain(title),
    ...leads.map((lead) => element("blockquote", [paragraph(lead)])),
    element("p", inline(context.labels.machine.textOf<ElementContent>(link(page.url, page.url)))),
    ...kickers.map(paragraph),
    ...plain(rest),
    ...bylines.map(paragraph),
    ...content,
  ];
  return printMarkdown(tree);
}

/** Elements as the Markdown that every alternate is written in. */
export function printMarkdown(children: ElementContent[]): string {
  return markdown.stringify(markdownTree(children));
}

/** What a page says below its headline as HTML without classes, styles and scripts, every address whole. */
export function htmlOf(source: string, page: PageAddress): string {
  const tree = markdownTree(read(source, page).content);
  return html.stringify(html.runSync(tree));
}

function read(source: string | Nodes, { url, language, ownLabels }: PageAddress) {
  const tree = typeof source === "string" ? reader.parse(mainOf(source)) : source;
  const isMain = ({ tagName }: Element) => tagName === "main";
  const [main = element("main", [])] = isElement(tree, "main") ? [tree] : below(tree, isMain);
  const named = below(main, ({ properties: { id } }) => id !== undefined);
  const byId = new Map(named.map((node) => [String(node.properties.id), node]));
  const context: Context = { url, labels: labelsOf(language, ownLabels), byId };
  const heads = withClass(main, "page-head");
  // A page without a byline has its last change at the end.
  const isByline = (node: ElementContent) =>
    isElement(node) &&
    classesOf(node).includes("byline") &&
    below(node, ({ tagName }) => tagName === "time").length > 0;
  // Outside an article are a form and links to other articles.
  const article = main.children.find((node) => isElement(node, "article"));
  const content = (article ?? main).children.filter(
    (node) => !isByline(node) && !heads.some((head) => head === node),
  );
  return {
    context,
    head: heads.flatMap(({ children }) => children),
    bylines: main.children.filter((node) => isElement(node)).filter(isByline),
    content: plainHtml(content, context),
  };
}

/** The page's own part, without React's markers: what the framework lets follow is longer, and parsing is the most expensive step. */
function mainOf(source: string): string {
  const end = "</main>";
  return source
    .slice(source.indexOf("<main"), source.lastIndexOf(end) + end.length)
    .replaceAll("<!-- -->", "");
}

/**
 * The library copies the tree it gets and looks through it for space, at more than the cost of all the rest. So it gets an empty
 * one, and ours when it asks what to make of that.
 */
function markdownTree(children: ElementContent[]): MarkdownRoot {
  const root: Root = { type: "root", children: shownSpace(children) };
  const nodeHandlers: Options["nodeHandlers"] = {
    root: (state) => ({ type: "root", children: state.toFlow(state.all(root)) }),
  };
  return unified().use(rehypeRemark, { handlers, nodeHandlers }).runSync({ type: "root", children: [] });
}
