/** The markup of a finished page in as few bytes as HTML allows, for the same tree. */
import { fromParse5 } from "hast-util-from-parse5";
import { toHtml } from "hast-util-to-html";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { attribute, elements } from "../site/html-elements.ts";

/**
 * Writes a page without the tags that HTML lets go without saying (section 13.1.2.4): it builds the same tree.
 *
 * @param document changed in place: what only the build reads goes
 */
export function leanHtml(document: Tree.Document): string {
  const all = elements(document);
  for (const element of all) element.attrs = element.attrs.filter(travels(element));
  removeDoubles(all);
  return toHtml(fromParse5(document), {
    omitOptionalTags: true,
    collapseEmptyAttributes: true,
    closeEmptyElements: true,
    tightSelfClosing: true,
    allowDangerousCharacters: true,
    characterReferences: { useNamedReferences: true },
  });
}

/**
 * The search index is made before delivery; an input is for text where nothing else is said; and the type of a file that is
 * loaded ahead spares browsers that do not know it the way, of which there are none for WOFF 2.
 */
function travels({ tagName }: Tree.Element) {
  return ({ name, value }: { name: string; value: string }): boolean =>
    !name.startsWith("data-pagefind-") &&
    !(tagName === "input" && name === "type" && value === "text") &&
    !(tagName === "link" && name === "type" && value === "font/woff2");
}

const spaced = new Set(["pre", "textarea", "script", "style"]);

/** Elements that are blocks everywhere on this site; list items are not, in breadcrumbs. */
const blocks = new Set(["p", "ul", "ol", "h2", "h3", "h4", "figure", "blockquote", "table", "pre"]);

/**
 * Lines of the source wrap where the page does not: a browser shows any run of space as one, and none at the begin or end of a line
 * (css-text-4, section 4.3). Of the comments, React's markers, no script is left to read them.
 *
 * @param node changed in place: no comments, and one space where a browser shows one
 */
export function leanText(node: Tree.ParentNode, isSpaced = false): void {
  const children = node.childNodes.filter(({ nodeName }) => nodeName !== "#comment");
  for (const child of children) {
    if ("childNodes" in child) leanText(child, isSpaced || spaced.has(child.nodeName));
    else if ("value" in child && !isSpaced) child.value = child.value.replace(/[ \t\n\f\r]+/g, " ");
  }
  const isBlock = (sibling: Tree.ChildNode | undefined) =>
    sibling !== undefined && blocks.has(sibling.nodeName);
  const isShown = (child: Tree.ChildNode, index: number) =>
    !(
      "value" in child &&
      child.value === " " &&
      (isBlock(children[index - 1]) || isBlock(children[index + 1]))
    );
  node.childNodes = isSpaced ? children : children.filter(isShown);
}

/** X takes what Open Graph says where its own cards say nothing else; Next writes both. */
function removeDoubles(all: readonly Tree.Element[]): void {
  const metas = all.filter(({ tagName }) => tagName === "meta");
  const said = new Map(metas.map((meta) => [attribute(meta, "property"), attribute(meta, "content")]));
  for (const meta of metas) {
    const name = attribute(meta, "name");
    const own = name?.startsWith("twitter:") ? said.get(name.replace("twitter:", "og:")) : undefined;
    if (own === undefined || own !== attribute(meta, "content") || !meta.parentNode) continue;
    meta.parentNode.childNodes = meta.parentNode.childNodes.filter((node) => node !== meta);
  }
}
