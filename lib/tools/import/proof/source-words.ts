/**
 * What a visitor of the old page could see: its lines of words, pictures and links. A reading of its own, on purpose: it knows none
 * of the importer's tables, so what those overlook is noticed here.
 */
import type { Element, Nodes } from "hast";
import { parseDocument, parseFragment } from "../body/html-tree.ts";

export interface SourceWords {
  /** One line a block, in reading order. */
  lines: string[];
  /** `line` counts the lines before it. */
  pictures: { src: string; alt: string; line: number; beside?: number }[];
  /** `picture` is set where the link shows a picture and no words. */
  links: { href: string; words: string; line: number; picture?: string; beside?: number }[];
  /** Of a whole page: the element that each line is in, where that is named after comments, a side bar or other posts; a number an element. */
  beside?: (number | undefined)[];
  /** Addresses of what a page embeds: videos, maps, players. */
  media: string[];
  /** Code of several lines, whose line ends mean something. */
  code: string[];
  /** What FAQ blocks call a question. */
  questions: string[];
}

/** Elements within a line; every other one begins and ends a line. */
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const unseen = /^(?:script|style|(?:x-)?template|title|head|meta|link|annotation(?:-xml)?)$/;
const media = /^(?:iframe|video|audio|embed|object|track)$/;
const emptyPixel = (element: Element) =>
  /^0?[01]$/.test(String(element.properties.width ?? "")) &&
  /^0?[01]$/.test(String(element.properties.height ?? ""));

/** Reads a piece of HTML; with `lineEnds`, line ends inside text are the author's own, as in WordPress's classic editor. */
export function sourceWords(html: string, lineEnds: boolean): SourceWords {
  return read(parseFragment(html), lineEnds);
}

/** Reads a whole page but for what its own markup calls navigation, header, footer and side matter. */
export function documentWords(html: string): SourceWords {
  return read(parseDocument(html), false, isFurniture, isBeside);
}

/** Names that themes give to what is beside an article. Words in it that did not arrive are named apart, as being beside it. */
const besideNames =
  /^(?:comments?|respond|disqus|sidebar|secondary|related|recommend\w*|shar(?:e|ing)\w*|social\w*|newsletter|breadcrumbs?|cookies?|byline|advert\w*|promo|footer|header|menu|tagcloud|yarpp|jp-relatedposts|sharedaddy|blogroll|pagination)$|(?:^|[-_])(?:comments?|comment-?(?:list|form|area|respond)|sidebar|related|recommend\w*|share|sharing|social|newsletter|breadcrumbs?|cookies?|byline|advert\w*|blogroll|author-?(?:box|bio|info)|(?:post|entry)-?(?:meta|tags|nav\w*|footer|author))(?:$|[-_])/i;

function isBeside({ tagName, properties }: Element): boolean {
  if (/^(?:html|body|main|article)$/.test(tagName)) return false;
  return [properties.id, properties.className].flat().some((name) => besideNames.test(String(name ?? "")));
}

function isFurniture(element: Element): boolean {
  const role = String(element.properties.role ?? "");
  return (
    /^(?:nav|footer|aside)$/.test(element.tagName) ||
    /^(?:navigation|banner|contentinfo|complementary|search)$/.test(role)
  );
}

function read(
  root: Nodes,
  lineEnds: boolean,
  skip: (element: Element) => boolean = () => false,
  marksBeside: (element: Element) => boolean = () => false,
): SourceWords {
  const places: (number | undefined)[] = [];
  const words: SourceWords = {
    lines: [],
    pictures: [],
    links: [],
    media: [],
    code: [],
    questions: [],
    beside: places,
  };
  let line = "";
  let marks = 0;
  let beside: number | undefined;
  const flush = () => {
    const text = line.replace(/[\s\u00A0]+/g, " ").trim();
    if (text !== "") {
      words.lines.push(text);
      places.push(beside);
    }
    line = "";
  };
  const text = (value: string, keepsLines: boolean) => {
    const [first = "", ...rest] = keepsLines ? value.split("\n") : [value];
    line += first;
    for (const next of rest) {
      flush();
      line += next;
    }
  };
  const walk = (node: Nodes, keepsLines: boolean): void => {
    if (node.type === "text") text(node.value, keepsLines);
    if (node.type === "root") for (const child of node.children) walk(child, keepsLines);
    if (
      node.type !== "element" ||
      unseen.test(node.tagName) ||
      isFootnoteMark(node) ||
      isIcon(node) ||
      skip(node)
    )
      return;
    const begins = beside === undefined && marksBeside(node);
    if (begins) {
      flush();
      marks += 1;
      beside = marks;
    }
    note(node, words, keepsLines, beside, (alt) => {
      line += alt;
    });
    // A link without words has a name on the new page, between the words around it.
    if (node.tagName === "a" && node.properties.href !== undefined && linkWords(node) === "") flush();
    const block = !inline.has(node.tagName) && node.tagName !== "img";
    if (block) flush();
    for (const child of node.children) walk(child, keepsLines || node.tagName === "pre");
    if (block || begins) flush();
    if (begins) beside = undefined;
  };
  walk(root, lineEnds);
  flush();
  return words;
}

/** A sign that is hidden from screen readers is ornament: the plus of an accordion, an arrow. */
function isIcon(element: Element): boolean {
  return (
    String(element.properties.ariaHidden ?? "") === "true" &&
    !/[\p{L}\p{N}]/u.test(linkWords(element)) &&
    !hasPicture(element)
  );
}

function hasPicture(element: Element): boolean {
  return (
    element.tagName === "img" ||
    element.children.some((child) => child.type === "element" && hasPicture(child))
  );
}

/** Footnotes have numbers of their own in every system. */
function isFootnoteMark(element: Element): boolean {
  if (element.tagName !== "sup") return false;
  return (
    element.properties.dataFn !== undefined ||
    (/^\W*\d+\W*$/.test(linkWords(element)) && hasFragmentLink(element))
  );
}

function hasFragmentLink(element: Element): boolean {
  return element.children.some(
    (child) =>
      child.type === "element" && child.tagName === "a" && String(child.properties.href ?? "").includes("#"),
  );
}

/** Yoast and Rank Math mark a question so. */
function isQuestion({ properties, children }: Element): boolean {
  const classes = [properties.className].flat().map(String);
  return (
    children.length > 0 && classes.some((name) => /^(?:schema-faq-question|rank-math-question)$/.test(name))
  );
}

function hasBreak(element: Element): boolean {
  return element.children.some(
    (child) => child.type === "element" && (child.tagName === "br" || hasBreak(child)),
  );
}

function note(
  element: Element,
  words: SourceWords,
  keepsLines: boolean,
  beside: number | undefined,
  say: (text: string) => void,
): void {
  const line = words.lines.length;
  const place = beside === undefined ? { line } : { line, beside };
  const property = (name: string) => {
    const value = element.properties[name];
    return typeof value === "string" ? value.trim() : "";
  };
  if (element.tagName === "img") {
    const classes = [element.properties.className].flat().join(" ");
    const src = pictureAddress(element);
    if (/\b(?:emoji|wp-smiley)\b/.test(classes)) say(property("alt"));
    else if (src !== "" && !emptyPixel(element)) words.pictures.push({ src, alt: property("alt"), ...place });
  } else if (element.tagName === "a" && property("href") !== "") {
    const picture = pictureAlone(element);
    words.links.push({
      href: property("href"),
      words: linkWords(element),
      ...place,
      ...(picture === undefined ? {} : { picture }),
    });
  } else if (media.test(element.tagName) && !emptyPixel(element)) {
    const src =
      property("src") ||
      property("dataSrc") ||
      property("data") ||
      property("dataLazySrc") ||
      firstSource(element);
    if (/^(?:https?:)?\/\//.test(src)) words.media.push(src);
  }
  if (isQuestion(element)) words.questions.push(linkWords(element));
  // Within a line of words, browsers show a line end in code as a blank.
  if (element.tagName === "pre" || (element.tagName === "code" && (keepsLines || hasBreak(element)))) {
    const code = codeText(element).trim();
    if (code.includes("\n")) words.code.push(code);
  }
  if (property("poster") !== "") words.pictures.push({ src: property("poster"), alt: "", ...place });
  const background = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/i.exec(property("style"))?.[1];
  if (background !== undefined) words.pictures.push({ src: background, alt: "", ...place });
}

/** A player's files are one recording in several forms; the first is as good as any. */
function firstSource({ children }: Element): string {
  const sources = children.flatMap((child) =>
    child.type === "element" && child.tagName === "source" ? [child.properties.src] : [],
  );
  return sources.find((src) => typeof src === "string") ?? "";
}

/** The address of the one picture that a link shows; nothing where it has words. */
function pictureAlone(link: Element): string | undefined {
  const inside = link.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const [only] = inside;
  if (inside.length !== 1 || only?.type !== "element") return undefined;
  return only.tagName === "img" ? pictureAddress(only) : pictureAlone(only);
}

/** Where a picture's real address is: lazy loading keeps it beside a placeholder in `src`. */
function pictureAddress({ properties }: Element): string {
  const first = (value: unknown) => String([value].flat()[0] ?? "").trim();
  const candidates = [
    "dataSrc",
    "dataLazySrc",
    "dataOriginal",
    "dataLazyload",
    "src",
    "srcSet",
    "dataSrcset",
  ];
  const values = candidates.map((name) => first(properties[name]).split(/[\s,]/)[0] ?? "");
  return (
    values.find((value) => value !== "" && !value.startsWith("data:")) ??
    values.find((value) => value.startsWith("data:image/") && value.length > 200) ??
    ""
  );
}

function codeText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && node.tagName === "br") return "\n";
  return "children" in node ? node.children.map(codeText).join("") : "";
}

function linkWords(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && node.tagName === "img") return String(node.properties.alt ?? "");
  return "children" in node ? node.children.map(linkWords).join("").replace(/\s+/g, " ").trim() : "";
}
