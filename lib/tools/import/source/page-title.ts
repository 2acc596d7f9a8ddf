/** The title of a saved page: what readers saw above the article, not the site's name in the header. */
import type { Element, Root } from "hast";
import { attribute, elementsOf, foldWords, namesOf, pathTo, sameWords, wordsOf } from "./page-tree.ts";

export interface PageTitle {
  title: string;
  /** The heading that says it, to be taken out of the text. */
  heading?: Element;
}

const separators = /\s+[|–—»·•:~-]\s+|\s*[|»]\s*/;
const titleNames =
  /^(?:(?:entry|post|article|page|single|blog|story)[-_]*(?:title|heading|headline)|wp-block-post-title|headline)$/i;
const siteNames =
  /^(?:site-?(?:title|name|logo|branding)|logo|brand(?:ing)?|navbar-brand|custom-logo.*|blog-?title|screen-reader-text|sr-only|visually-hidden)$/i;

/** What a page's head calls it: the headline of its JSON-LD, `og:title`, `<title>`, each also without the site's name. */
export function titlesOf(candidates: readonly string[], siteName: string): string[] {
  const named = candidates.filter((title) => title !== "");
  const bare = named.map((title) => withoutSite(title, siteName));
  return [...new Set([...bare, ...named])];
}

/**
 * The heading that agrees with the head, else one inside the article, else what the head says.
 *
 * @param titles from {@link titlesOf}, the surest first.
 */
export function titleOf(
  document: Root,
  body: Element | undefined,
  titles: readonly string[],
  siteName: string,
): PageTitle {
  const path = body === undefined ? [] : pathTo(document, body);
  const near = path.findLast(({ tagName }) => /^(?:article|main)$/.test(tagName)) ?? body;
  const inside = near === undefined ? [] : [...elementsOf(near)].filter(isTitle);
  const all = [...elementsOf(document)].filter(isTitle);
  const headings = [...inside, ...all].filter(
    (each) => wordsOf(each) !== "" && !isSiteName(document, each, siteName),
  );
  const agreeing = titles
    .map((title) => headings.find((each) => sameWords(wordsOf(each), title)))
    .find((each) => each !== undefined);
  const firstHeading = headings.find(
    (each) => inside.includes(each) && isHeadline(each) && shares(wordsOf(each), titles),
  );
  const heading = agreeing ?? firstHeading;
  if (heading !== undefined) return { title: wordsOf(heading), heading };
  const [stated] = titles;
  if (stated !== undefined) return { title: stated };
  const [only] = headings.filter(isHeadline);
  return only === undefined ? { title: "" } : { title: wordsOf(only), heading: only };
}

/** `Two locks - Elm Street IT` without the site's name; without that name, without its shorter end. */
function withoutSite(title: string, siteName: string): string {
  const parts = title.split(separators).filter((part) => part.trim() !== "");
  if (parts.length < 2) return title;
  const kept = parts.filter((part) => !sameWords(part, siteName));
  if (kept.length < parts.length && kept.length > 0)
    return title.slice(title.indexOf(kept[0] ?? ""), end(title, kept));
  return title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).replace(/[\s|–—»·•:~-]+$/, "");
}

function end(title: string, kept: readonly string[]): number {
  const last = kept.at(-1) ?? "";
  return title.lastIndexOf(last) + last.length;
}

function isTitle(element: Element): boolean {
  return (
    element.tagName === "h1" ||
    (/^h[2-4]$/.test(element.tagName) && namesOf(element).some((name) => titleNames.test(name))) ||
    (/^h[1-6]$/.test(element.tagName) && attribute(element, "itemProp").split(" ").includes("headline")) ||
    element.tagName === "h2"
  );
}

/** A heading of the first order, or one that is marked as the title. */
function isHeadline(element: Element): boolean {
  return element.tagName === "h1" || namesOf(element).some((name) => titleNames.test(name));
}

function isSiteName(document: Root, element: Element, siteName: string): boolean {
  return (
    sameWords(wordsOf(element), siteName) ||
    pathTo(document, element).some((each) => namesOf(each).some((name) => siteNames.test(name)))
  );
}

/** Tells whether a heading and the head speak of the same thing: they share a word that says something. */
function shares(heading: string, titles: readonly string[]): boolean {
  if (titles.length === 0) return true;
  const split = (text: string) =>
    new Set(
      text
        .split(/\s+/)
        .map(foldWords)
        .filter((word) => word.length > 3),
    );
  const words = split(heading);
  return titles.some((title) => {
    const other = split(title);
    return [...words].some((word) => other.has(word));
  });
}
