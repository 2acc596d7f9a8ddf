/** Which part of a saved page is the article: the part marked as it that has the words, not the first one marked so. */
import type { Element, Root } from "hast";
import { attribute, countWords, elementsOf, namesOf, pathTo, sameWords, wordsOf } from "./page-tree.ts";

export interface PageBody {
  element: Element;
  /** Its words, and those of the whole page without menus, comments and the like. */
  words: number;
  all: number;
}

/** How WordPress, its themes and the page builders mark the text of a post. */
const content =
  /^(?:(?:entry|post|article|story|single|blog|the)[-_]*(?:content|body|text|entry)|(?:entry|post|article|story)__(?:content|body|text)|wp-block-post-content|td-post-content|tdb_single_content|elementor-widget-theme-post-content|et_pb_post_content|fl-module-fl-post-content|brxe-post-content|entrytext|postentry|articleBody)$/i;
const article = /^(?:post|hentry|type-post|type-page|blog-?post|single-?post|article|story)$/i;
const main = /^(?:main|main-?content|site-main|site-content|page-?content|content|primary|content-area)$/i;
const furnitureTags = /^(?:script|style|template|noscript|nav|footer|aside|select|svg|iframe|head)$/;
const furniture =
  /^(?:comments?|comment-?(?:list|s-area|respond)|respond|disqus_thread|sidebar|widget-area|secondary|site-(?:footer|header)|footer|colophon|related(?:-?posts?)?|jp-relatedposts|yarpp.*|sharedaddy|share(?:-buttons)?|social(?:-share)?|breadcrumbs?|nav(?:igation|bar)?|menu|newsletter|cookie.*|popup|modal|elementor-widget-(?:posts|nav-menu|archive-posts|loop-grid)|author-(?:box|bio)|post-navigation)$/i;
/** A word inside a link counts less: teasers and lists of links have little else. */
const linkWord = 0.25;
/** The share of the next wider part's words that a narrower one has to have. */
const enough = 0.4;
/** Below that share of the page even a part marked as the text is rather a teaser. */
const little = 0.1;

/** Chooses by marks and by words. @param titles what the page calls itself: the part with that heading is the article. */
export function articleOf(document: Root, titles: readonly string[]): PageBody | undefined {
  const elements = [...elementsOf(document)];
  const page = elements.find(({ tagName }) => tagName === "body");
  if (page === undefined) return undefined;
  const words = new Map<Element, number>();
  weigh(page, false, words);
  const wordsIn = (element: Element) => words.get(element) ?? 0;
  const best = (candidates: Element[]) =>
    candidates.reduce<Element | undefined>(
      (most, each) => (wordsIn(each) > (most === undefined ? 0 : wordsIn(most)) ? each : most),
      undefined,
    );
  const named = (pattern: RegExp) =>
    elements.filter((each) => each !== page && namesOf(each).some((name) => pattern.test(name)));
  const marked = [
    ...named(content),
    ...elements.filter((each) => attribute(each, "itemProp") === "articleBody"),
  ];
  const articles = [
    ...elements.filter((each) => each.tagName === "article" || attribute(each, "role") === "article"),
    ...named(article),
  ];
  const mains = [
    ...elements.filter((each) => each.tagName === "main" || attribute(each, "role") === "main"),
    ...named(main),
  ];
  const text = joined(document, best(marked), marked, wordsIn);
  const tiers = [text, best(articles), best(mains)].filter((each) => each !== undefined);
  const most = Math.max(0, ...tiers.map(wordsIn));
  const whole = wordsIn(page);
  const trusted = (each: Element) =>
    wordsIn(each) >= enough * whole ||
    (wordsIn(each) >= little * whole && (each === text || hasHeading(each, titles)));
  const chosen =
    tiers.find((each) => wordsIn(each) >= enough * most && trusted(each)) ?? narrowest(page, wordsIn);
  return { element: chosen, words: countWords(visibleText(chosen)), all: Math.round(wordsIn(page)) };
}

/** The words of an element that are its readers', not the site's furniture; kept for every element below it. */
function weigh(element: Element, inLink: boolean, words: Map<Element, number>): number {
  if (isFurniture(element)) return 0;
  const link = inLink || element.tagName === "a";
  let sum = 0;
  for (const child of element.children) {
    if (child.type === "text") sum += countWords(child.value) * (link ? linkWord : 1);
    else if (child.type === "element") sum += weigh(child, link, words);
  }
  words.set(element, sum);
  return sum;
}

/** Menus, comments, side bars, lists of other posts: not what the page is about. */
export function isFurniture(element: Element): boolean {
  if (/^(?:body|main|article)$/.test(element.tagName)) return false;
  return (
    furnitureTags.test(element.tagName) ||
    "hidden" in element.properties ||
    attribute(element, "ariaHidden") === "true" ||
    /display\s*:\s*none/i.test(attribute(element, "style")) ||
    namesOf(element).some((name) => furniture.test(name))
  );
}

function hasHeading(element: Element, titles: readonly string[]): boolean {
  return [...elementsOf(element)].some(
    (each) => /^h[12]$/.test(each.tagName) && titles.some((title) => sameWords(title, wordsOf(each))),
  );
}

/** A text in several marked parts of one article is the article's whole part that has them. */
function joined(
  document: Root,
  best: Element | undefined,
  marked: readonly Element[],
  wordsIn: (element: Element) => number,
): Element | undefined {
  if (best === undefined) return undefined;
  const path = pathTo(document, best);
  const home = path.findLast(({ tagName }) => tagName === "article");
  const parts = marked
    .filter((each) => each !== best && wordsIn(each) >= 0.3 * wordsIn(best))
    .map((each) => pathTo(document, each))
    .filter((other) => !other.includes(best) && !path.includes(other.at(-1) ?? best))
    .filter((other) => other.findLast(({ tagName }) => tagName === "article") === home);
  if (parts.length === 0) return best;
  return path.findLast((each) => parts.every((other) => other.includes(each))) ?? best;
}

/** Where nothing is marked: the innermost part that has nearly all the words. */
function narrowest(page: Element, wordsIn: (element: Element) => number): Element {
  let current = page;
  for (;;) {
    const next = current.children.find(
      (child) => child.type === "element" && wordsIn(child) >= 0.85 * wordsIn(page),
    );
    if (next === undefined || next.type !== "element" || next.tagName === "p") return current;
    current = next;
  }
}

function visibleText(element: Element): string {
  let text = "";
  const walk = (item: Element) => {
    for (const child of item.children) {
      if (child.type === "text") text += `${child.value} `;
      else if (child.type === "element" && !/^(?:script|style|template|noscript)$/.test(child.tagName))
        walk(child);
    }
  };
  walk(element);
  return text;
}
