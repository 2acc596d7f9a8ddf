/** What must hold of every built page by itself. The numbers are those of the graph's specification. */
import { type BuiltPage, fold, isObject, type JsonObject, nodesOf, objectsIn } from "./built-page.ts";

export interface PageInvariant {
  number: number;
  title: string;
  /** A sentence for each fault found. */
  check: (page: BuiltPage) => string[];
}

const typographic = /[\u2018\u2019\u201c\u201d]/;
const placeholder = /your-logo|lorem ipsum|\bTODO\b|\bTBD\b|example text|placeholder/i;

function typesOf(node: JsonObject): string[] {
  return [node["@type"]].flat().map(String);
}

function ofType(page: BuiltPage, ...types: string[]): JsonObject[] {
  return nodesOf(page).filter((node) => typesOf(node).some((type) => types.includes(type)));
}

function idOf(value: unknown): string | undefined {
  return isObject(value) && typeof value["@id"] === "string" ? value["@id"] : undefined;
}

function webPageOf(page: BuiltPage): JsonObject | undefined {
  return nodesOf(page).find((node) => node["@id"] === page.canonical);
}

function addressesOf(page: BuiltPage): { way: string; value: string }[] {
  return [...objectsIn(nodesOf(page))].flatMap(({ object, way }) =>
    ["@id", "url", "contentUrl", "license", "sameAs"].flatMap((key) =>
      [object[key]]
        .flat()
        .flatMap((value) => (typeof value === "string" ? [{ way: `${way}.${key}`, value }] : [])),
    ),
  );
}

export const pageInvariants: PageInvariant[] = [
  {
    number: 1,
    title: "one ld+json script",
    check: ({ graphTexts }) =>
      graphTexts.length === 1 ? [] : [`there are ${graphTexts.length} ld+json scripts`],
  },
  {
    number: 2,
    title: "nothing unescaped, no HTML entities",
    check: ({ graphTexts }) =>
      graphTexts.flatMap((text) => [
        ...(/[<\u2028\u2029]/.test(text) ? ["the graph holds an unescaped < or line separator"] : []),
        ...(/&(?:quot|amp|lt|gt|#\d+|#x[\da-f]+);/i.test(text) ? ["the graph holds an HTML entity"] : []),
      ]),
  },
  {
    number: 3,
    title: "a single {@context, @graph}",
    check: ({ graphTexts }) => graphTexts.flatMap(graphShapeFaults),
  },
  {
    number: 4,
    title: "absolute, unique, normalised ids",
    check: (page) => {
      const ids = nodesOf(page).map((node) => node["@id"]);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      return [
        ...ids
          .filter((id) => typeof id !== "string" || !URL.canParse(id) || new URL(id).href !== id)
          .map((id) => `the id ${String(id)} is not an absolute, normalised address`),
        ...twice.map((id) => `the id ${String(id)} stands twice`),
      ];
    },
  },
  {
    number: 5,
    title: "no dangling reference",
    check: (page) => {
      const ids = new Set(nodesOf(page).map((node) => node["@id"]));
      return [...objectsIn(nodesOf(page))]
        .filter(
          ({ object }) => Object.keys(object).length === 1 && "@id" in object && !ids.has(object["@id"]),
        )
        .map(({ object, way }) => `${way} refers to ${String(object["@id"])}, which is not in the graph`);
    },
  },
  { number: 6, title: "every node connected to the WebPage", check: disconnected },
  {
    number: 9,
    title: "WebPage = canonical = og:url, description and language as in the head",
    check: (page) => {
      const node = webPageOf(page);
      if (!node) return [`no node has the canonical address ${page.canonical}`];
      return [
        ...(node.url === page.canonical ? [] : ["the WebPage's url is not the canonical address"]),
        ...(page.meta.get("og:url") === page.canonical ? [] : ["og:url is not the canonical address"]),
        ...(node.description === page.meta.get("description")
          ? []
          : ["the WebPage's description is not the meta description"]),
        ...(node.inLanguage === page.language ? [] : ["the WebPage's inLanguage is not the page's lang"]),
      ];
    },
  },
  {
    number: 10,
    title: "WebPage → WebSite → publisher",
    check: (page) => {
      const site = nodesOf(page).find((node) => node["@id"] === idOf(webPageOf(page)?.isPartOf));
      const publisher = nodesOf(page).find((node) => node["@id"] === idOf(site?.publisher));
      return site && publisher ? [] : ["the WebPage does not lead to its WebSite and the site's publisher"];
    },
  },
  {
    number: 11,
    title: "a complete Article whose headline, author and dates a visitor sees",
    check: articleFaults,
  },
  { number: 12, title: "every question and answer visible word for word", check: faqFaults },
  { number: 13, title: "breadcrumbs contiguous and visible", check: trailFaults },
  {
    number: 14,
    title: "image addresses absolute https, with credit",
    check: (page) =>
      ofType(page, "ImageObject").flatMap((image) => [
        ...(String(image.url).startsWith("https://")
          ? []
          : [`the image ${String(image["@id"])} has no absolute https address`]),
        ...(image.creditText ? [] : [`the image ${String(image["@id"])} has no credit`]),
      ]),
  },
  {
    number: 15,
    title: "no placeholder",
    check: ({ graphTexts }) =>
      graphTexts
        .flatMap((text) => placeholder.exec(text)?.[0] ?? [])
        .map((word) => `the graph says '${word}'`),
  },
  {
    number: 16,
    title: "no JSON-LD in the visible text, no typographic damage in keys and addresses",
    check: (page) => [
      ...(/@context|"@type"|“@type”/.test(page.text) ? ["JSON-LD stands in the visible text"] : []),
      ...[...objectsIn(nodesOf(page))].flatMap(({ object, way }) =>
        Object.keys(object)
          .filter((key) => typographic.test(key))
          .map((key) => `${way}: the key ${key} has typographic quotes`),
      ),
      ...addressesOf(page)
        .filter(({ value }) => /[×–—‘’“”\s]/.test(value))
        .map(({ way, value }) => `${way}: the address ${value} is damaged`),
    ],
  },
  {
    number: 17,
    title: "nothing empty",
    check: (page) =>
      [...objectsIn(nodesOf(page))].flatMap(({ object, way }) =>
        Object.entries(object)
          .filter(([, value]) => isEmpty(value))
          .map(([key]) => `${way}.${key} is empty`),
      ),
  },
  {
    number: 18,
    title: "no rating of oneself",
    check: (page) =>
      [...objectsIn(nodesOf(page))]
        .filter(({ object }) => "aggregateRating" in object || "review" in object)
        .map(({ way }) => `${way} rates itself`),
  },
  {
    number: 19,
    title: "og:image among the page's images",
    check: (page) => {
      const images = ofType(page, "ImageObject").map((image) => image.url);
      return images.includes(page.meta.get("og:image")) ? [] : ["og:image is not an image of the graph"];
    },
  },
  {
    number: 20,
    title: "one h1, unique DOM ids",
    check: ({ headlines, ids }) => [
      ...(headlines.length === 1 ? [] : [`there are ${headlines.length} h1 elements`]),
      ...new Set(
        ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id '${id}' stands twice`),
      ),
    ],
  },
  {
    number: 26,
    title: "graph under 60 kB",
    check: ({ graphTexts }) =>
      graphTexts
        .filter((text) => Buffer.byteLength(text) > 60_000)
        .map((text) => `the graph has ${Buffer.byteLength(text)} bytes`),
  },
];

function graphShapeFaults(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    const keys = isObject(value) ? Object.keys(value).join() : "";
    return keys === "@context,@graph" ? [] : ["the script is not a single object of @context and @graph"];
  } catch (error) {
    return [`the script is not JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0 || value.some(isEmpty);
  return isObject(value) && Object.keys(value).length === 0;
}

/** Nodes that no way of references leads to, from the WebPage in either direction. */
function disconnected(page: BuiltPage): string[] {
  const nodes = nodesOf(page);
  const neighbours = new Map<unknown, Set<unknown>>(nodes.map((node) => [node["@id"], new Set()]));
  for (const node of nodes) {
    for (const { object } of objectsIn(node)) {
      const id = object["@id"];
      if (id === node["@id"] || !neighbours.has(id)) continue;
      neighbours.get(node["@id"])?.add(id);
      neighbours.get(id)?.add(node["@id"]);
    }
  }
  const reached = new Set<unknown>([page.canonical]);
  for (const id of reached) for (const next of neighbours.get(id) ?? []) reached.add(next);
  return [...neighbours.keys()]
    .filter((id) => !reached.has(id))
    .map((id) => `${String(id)} is connected to nothing`);
}

const articleFields = [
  "headline",
  "description",
  "url",
  "image",
  "author",
  "publisher",
  "mainEntityOfPage",
  "articleSection",
  "inLanguage",
  "datePublished",
  "dateModified",
  "wordCount",
  "isPartOf",
];

function articleFaults(page: BuiltPage): string[] {
  return ofType(page, "Article").flatMap((article) => {
    const author = nodesOf(page).find((node) => node["@id"] === idOf(article.author));
    const dates = [article.datePublished, article.dateModified].map(String);
    return [
      ...articleFields.filter((field) => !(field in article)).map((field) => `the Article has no ${field}`),
      ...(page.headlines.includes(fold(String(article.headline)))
        ? []
        : ["the Article's headline is not the page's h1"]),
      ...(author && page.text.includes(String(author.name))
        ? []
        : ["the Article's author is not to be seen on the page"]),
      ...dates
        .filter((date) => !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(date))
        .map((date) => `the date ${date} has no zone`),
      ...dates
        .filter((date) => !page.times.includes(date))
        .map((date) => `the date ${date} is no visible <time>`),
      ...(new Date(dates[0] ?? "") <= new Date(dates[1] ?? "")
        ? []
        : ["the Article is modified before it is published"]),
    ];
  });
}

function faqFaults(page: BuiltPage): string[] {
  return ofType(page, "FAQPage").flatMap((faq) =>
    [faq.mainEntity].flat().flatMap((question) => {
      if (!isObject(question)) return ["a question is not an object"];
      const answers = [question.acceptedAnswer].flat().filter(isObject);
      return [
        ...(answers.length === 1 ? [] : [`'${String(question.name)}' has ${answers.length} answers`]),
        ...(page.text.includes(fold(String(question.name)))
          ? []
          : [`the question '${String(question.name)}' is not to be seen`]),
        ...answers
          .filter(({ text }) => !page.text.includes(fold(String(text))))
          .map(({ text }) => `the answer '${String(text).slice(0, 60)}…' is not to be seen`),
      ];
    }),
  );
}

function trailFaults(page: BuiltPage): string[] {
  return ofType(page, "BreadcrumbList").flatMap((list) => {
    const items = [list.itemListElement].flat().filter(isObject);
    const names = items.map(({ name }) => fold(String(name)));
    return [
      ...items
        .filter(({ position }, index) => position !== index + 1)
        .map(({ position }) => `a step of the trail has the position ${String(position)}`),
      ...(names.join(" / ") === page.trail.join(" / ")
        ? []
        : [`the trail says '${names.join(" / ")}', the page '${page.trail.join(" / ")}'`]),
    ];
  });
}
