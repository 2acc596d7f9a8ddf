/** A built page as a visitor and a machine find it: read from its HTML with a parser, never by pattern. */
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { attribute, elements } from "../../../site/html-elements.ts";
import { contextLanguage, type JsonObject, parseNodes } from "./json.ts";
import { fold, readPassages, readVisibleText, type TextRun } from "./visible-text.ts";

/** A place in the page's HTML, both from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface PageLink extends Place {
  href: string;
  text: string;
  /** The language that the link says its page is in. */
  hreflang: string | undefined;
  /** Whether it is in `<main>`, not in the head or foot that every page has. */
  isInMain: boolean;
}
export interface PageTime extends Place {
  datetime: string;
  text: string;
}
export interface PageHeading extends Place {
  level: number;
  text: string;
}
export interface PageImage extends Place {
  src: string;
  alt: string | undefined;
  width: string | undefined;
  height: string | undefined;
}
/** `<link>` of the head, with the attributes that lead somewhere. */
export interface HeadLink extends Place {
  rel: string;
  href: string;
  type: string | undefined;
  /** The language that it says what it leads to is in. */
  hreflang: string | undefined;
}
/** An address that the browser fetches by itself when the page is opened. */
export interface PageRequest extends Place {
  element: string;
  address: string;
}
export interface GraphScript extends Place {
  text: string;
}

export interface BuiltPage {
  path: string;
  /** Of a variant, which some readers get at `path`: the address of its own file. */
  builtAt?: string;
  /** The HTML as it was delivered. */
  html: string;
  language: string;
  title: string;
  canonical: string | undefined;
  /** `<meta>` by name or property, the first of each. */
  meta: Map<string, string>;
  headLinks: HeadLink[];
  /** What `<meta http-equiv="refresh">` says. */
  refresh: string | undefined;
  headlines: string[];
  headings: PageHeading[];
  graphs: GraphScript[];
  /** The nodes of the first graph. */
  nodes: JsonObject[];
  /** The language that the graph says its texts are in; undefined where it says none, as in the site's first language. */
  graphLanguage: string | undefined;
  /** The text a visitor can come to see, closed disclosures included; white space folded. */
  text: string;
  /** The place in the page of each part of the text, by its offset in `text`. */
  runs: TextRun[];
  /** The words of `<main>` alone. */
  mainText: string;
  /** What it says, stretch by stretch, without navigation, forms and what leads on to other pages. */
  passages: string[];
  /** Every id attribute, repeated as often as it occurs. */
  ids: string[];
  links: PageLink[];
  times: PageTime[];
  images: PageImage[];
  requests: PageRequest[];
  /** The names in the visible breadcrumbs. */
  breadcrumbs: string[];
  indexable: boolean;
}

type Element = Tree.Element;

/** Elements that fetch what they name as soon as the page is open. */
const fetching: Record<string, string[]> = {
  img: ["src", "srcset"],
  source: ["src", "srcset"],
  script: ["src"],
  iframe: ["src"],
  embed: ["src"],
  object: ["data"],
  audio: ["src"],
  video: ["src", "poster"],
  track: ["src"],
  input: ["src"],
};
const fetchedLinks =
  /\b(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest)\b/;

export function readBuiltPage(path: string, html: string): BuiltPage {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const all = elements(document);
  const named = (...tags: string[]) => all.filter(({ tagName }) => tags.includes(tagName));
  const meta = new Map<string, string>();
  for (const element of named("meta")) {
    const name = attribute(element, "name") ?? attribute(element, "property");
    if (name && !meta.has(name)) meta.set(name, attribute(element, "content") ?? "");
  }
  const headLinks = named("link").map((element) => ({
    rel: attribute(element, "rel") ?? "",
    href: attribute(element, "href") ?? "",
    type: attribute(element, "type"),
    hreflang: attribute(element, "hreflang"),
    ...placeOf(element),
  }));
  const graphs = named("script")
    .filter((script) => attribute(script, "type") === "application/ld+json")
    .map((script) => ({ text: contentOf(script), ...placeOf(script.childNodes[0] ?? script) }));
  // What it is called is a label, in the site's language and words: it is the first list in the text that ends at the page itself.
  const breadcrumbs = named("main")
    .flatMap(elements)
    .find(
      (element) =>
        element.tagName === "nav" &&
        elements(element).some((step) => attribute(step, "aria-current") === "page"),
    );
  const main = named("main")[0];
  const inMain = new Set(main ? elements(main) : []);
  const headings = named("h1", "h2", "h3", "h4", "h5", "h6").map((element) => ({
    level: Number(element.tagName.slice(1)),
    text: fold(contentOf(element)),
    ...placeOf(element),
  }));
  return {
    path,
    html,
    language: attribute(named("html")[0], "lang") ?? "",
    title: fold(contentOf(named("title")[0])),
    canonical: headLinks.find(({ rel }) => rel === "canonical")?.href,
    meta,
    headLinks,
    refresh: attribute(
      named("meta").find((element) => attribute(element, "http-equiv")?.toLowerCase() === "refresh"),
      "content",
    ),
    headlines: headings.filter(({ level }) => level === 1).map(({ text }) => text),
    headings,
    graphs,
    nodes: parseNodes(graphs[0]?.text),
    graphLanguage: contextLanguage(graphs[0]?.text),
    ...readVisibleText(document),
    mainText: main ? readVisibleText(main).text : "",
    passages: main ? readPassages(main) : [],
    ids: all.flatMap((element) => attribute(element, "id") ?? []),
    links: named("a").flatMap((element) => {
      const href = attribute(element, "href");
      const isInMain = inMain.has(element);
      const hreflang = attribute(element, "hreflang");
      return href === undefined
        ? []
        : [{ href, text: fold(contentOf(element)), hreflang, isInMain, ...placeOf(element) }];
    }),
    times: named("time").flatMap((element) => {
      const datetime = attribute(element, "datetime");
      return datetime === undefined
        ? []
        : [{ datetime, text: fold(contentOf(element)), ...placeOf(element) }];
    }),
    images: named("img").map((element) => ({
      src: attribute(element, "src") ?? "",
      alt: attribute(element, "alt"),
      width: attribute(element, "width"),
      height: attribute(element, "height"),
      ...placeOf(element),
    })),
    requests: requestsOf(all, headLinks),
    breadcrumbs: breadcrumbs
      ? elements(breadcrumbs)
          .filter(({ tagName }) => tagName === "li")
          .map((item) => fold(contentOf(item)))
      : [],
    indexable: !(meta.get("robots") ?? "").includes("noindex"),
  };
}

function requestsOf(all: Element[], headLinks: HeadLink[]): PageRequest[] {
  const elementRequests = all.flatMap((element) =>
    (fetching[element.tagName] ?? []).flatMap((name) => {
      const value = attribute(element, name);
      if (!value) return [];
      const addresses =
        name === "srcset" ? value.split(",").map((part) => part.trim().split(/\s/)[0]) : [value];
      return addresses.flatMap((address) =>
        address ? [{ element: `<${element.tagName} ${name}>`, address, ...placeOf(element) }] : [],
      );
    }),
  );
  const linkRequests = headLinks
    .filter(({ rel }) => fetchedLinks.test(rel))
    .map(({ rel, href, line, column }) => ({ element: `<link rel="${rel}">`, address: href, line, column }));
  return [...elementRequests, ...linkRequests];
}

function placeOf(node: Tree.ChildNode): Place {
  const place = "sourceCodeLocation" in node ? node.sourceCodeLocation : undefined;
  return { line: place?.startLine ?? 1, column: place?.startCol ?? 1 };
}

function contentOf(node: Tree.Node | undefined): string {
  if (!node) return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(contentOf).join("") : "";
}
