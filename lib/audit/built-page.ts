/** A built page as a visitor and a machine find it: read from its HTML with a parser, never by pattern. */
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { z } from "zod";

export type JsonObject = { [key: string]: unknown };

export interface BuiltPage {
  path: string;
  language: string;
  title: string;
  canonical: string | undefined;
  /** `<meta>` by name or property. */
  meta: Map<string, string>;
  headlines: string[];
  /** The text of every ld+json script. */
  graphTexts: string[];
  /** The text a visitor can come to see, closed disclosures included; white space folded. */
  text: string;
  /** Every id attribute, as often as it stands. */
  ids: string[];
  /** Every address a link leads to. */
  links: string[];
  /** The datetime attributes of the visible times. */
  times: string[];
  /** The names in the visible trail. */
  trail: string[];
  indexable: boolean;
}

type Element = Tree.Element;

const hidden = new Set(["script", "style", "template", "noscript", "head"]);
const blocks = new Set(
  "address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 header hr li main nav ol p section summary table tbody td th thead tr ul".split(
    " ",
  ),
);

export function readBuiltPage(path: string, html: string): BuiltPage {
  const document = parse(html);
  const all = [...elements(document)];
  const named = (tag: string) => all.filter(({ tagName }) => tagName === tag);
  const meta = new Map<string, string>();
  for (const element of named("meta")) {
    const name = attribute(element, "name") ?? attribute(element, "property");
    if (name && !meta.has(name)) meta.set(name, attribute(element, "content") ?? "");
  }
  const trail = all.find(
    (element) => element.tagName === "nav" && attribute(element, "aria-label") === "Breadcrumb",
  );
  return {
    path,
    language: attribute(named("html")[0], "lang") ?? "",
    title: fold(textOf(named("title")[0])),
    canonical: named("link")
      .filter((link) => attribute(link, "rel") === "canonical")
      .map((link) => attribute(link, "href"))[0],
    meta,
    headlines: named("h1").map((element) => fold(textOf(element))),
    graphTexts: named("script")
      .filter((script) => attribute(script, "type") === "application/ld+json")
      .map(textOf),
    text: fold(visibleText(document)),
    ids: all.flatMap((element) => attribute(element, "id") ?? []),
    links: named("a").flatMap((link) => attribute(link, "href") ?? []),
    times: named("time").flatMap((time) => attribute(time, "datetime") ?? []),
    trail: trail
      ? [...elements(trail)].filter(({ tagName }) => tagName === "li").map((item) => fold(textOf(item)))
      : [],
    indexable: !(meta.get("robots") ?? "").includes("noindex"),
  };
}

/** White space as a browser shows it: one space between words, none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const graphShape = z.object({ "@graph": z.array(z.record(z.string(), z.unknown())) });

/** The nodes of the page's graph; none where it cannot be read. */
export function nodesOf(page: BuiltPage): JsonObject[] {
  const text = page.graphTexts[0];
  if (text === undefined) return [];
  try {
    return graphShape.parse(JSON.parse(text))["@graph"];
  } catch {
    return [];
  }
}

/** Every object in a value, itself included, with the way to it. */
export function* objectsIn(value: unknown, way = ""): Generator<{ object: JsonObject; way: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* objectsIn(item, `${way}[${index}]`);
  } else if (isObject(value)) {
    yield { object: value, way };
    for (const [key, item] of Object.entries(value)) yield* objectsIn(item, way ? `${way}.${key}` : key);
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function* elements(node: Tree.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    yield child;
    yield* elements(child);
  }
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((candidate) => candidate.name === name)?.value;
}

function textOf(node: Tree.Node | undefined): string {
  if (!node) return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function visibleText(node: Tree.Node): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node)) return "";
  if ("tagName" in node && (hidden.has(node.tagName) || attribute(node, "hidden") !== undefined)) return "";
  const text = node.childNodes.map(visibleText).join("");
  return "tagName" in node && blocks.has(node.tagName) ? ` ${text} ` : text;
}
