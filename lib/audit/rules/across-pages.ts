/** What must hold of all pages together. */
import type { Fault, Rule } from "../rule.ts";
import { nodeFault, short } from "../rule.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { type JsonObject, nameOf, objectsIn, typesOf } from "../site/graph.ts";

export const acrossPagesRules: Rule[] = [
  {
    id: "question-once",
    invariant: 12,
    group: "Truth",
    severity: "error",
    title: "Each question is marked up on one page only",
    specification: { name: "schema.org/FAQPage", url: "https://schema.org/FAQPage" },
    remedy: "Keep the question where it is answered best, and link to it from the other page.",
    check: ({ pages }) =>
      repeated(
        pages.flatMap((page) =>
          [...objectsIn(page.nodes)]
            .filter(({ object }) => typesOf(object).includes("Question"))
            .map(({ object }): [string, string] => [String(object.name), page.path]),
        ),
        "the question",
      ),
  },
  {
    id: "same-node",
    invariant: 21,
    group: "The graph",
    severity: "error",
    title: "The same id means the same node on every page",
    specification: {
      name: "JSON-LD 1.1, node identifiers",
      url: "https://www.w3.org/TR/json-ld11/#node-identifiers",
    },
    remedy: "Make the node in one function of lib/schema-org from one document.",
    check: sameNodes,
  },
  {
    id: "unique-titles",
    invariant: 23,
    group: "Search engines",
    severity: "error",
    title: "Titles and descriptions are unique",
    specification: {
      name: "Google, title links",
      url: "https://developers.google.com/search/docs/appearance/title-link",
    },
    remedy: "Say in each what this page has and the other has not.",
    check: ({ pages }) => {
      const open = pages.filter(({ indexable }) => indexable);
      return [
        ...repeated(
          open.map(({ path, title }) => [title, path]),
          "the title",
        ),
        ...repeated(
          open.flatMap(({ path, meta }): [string, string][] => {
            const description = meta.get("description");
            return description ? [[description, path]] : [];
          }),
          "the description",
        ),
      ];
    },
  },
  {
    id: "error-page-silent",
    invariant: 25,
    group: "The graph",
    severity: "error",
    title: "The error page has no graph and stays out of search engines",
    specification: {
      name: "Google, HTTP status codes",
      url: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
    },
    remedy: "app/not-found.tsx prints no JsonLd and says noindex.",
    check: ({ errorPage }) => [
      ...(errorPage && errorPage.graphs.length > 0
        ? [{ path: errorPage.path, message: "the error page has a graph" }]
        : []),
      ...(errorPage?.indexable ? [{ path: errorPage.path, message: "the error page may be indexed" }] : []),
    ],
  },
];

function repeated(entries: [string, string][], what: string): Fault[] {
  const first = new Map<string, string>();
  return entries.flatMap(([text, path]) => {
    const other = first.get(text);
    if (other === undefined) first.set(text, path);
    return other === undefined ? [] : [{ path, message: `${what} '${short(text)}' stands on ${other} too` }];
  });
}

function sameNodes({ pages }: BuiltSite): Fault[] {
  const known = new Map<string, { node: JsonObject; text: string; path: string }>();
  return pages.flatMap((page) =>
    page.nodes.flatMap((node) => {
      const id = String(node["@id"]);
      const text = JSON.stringify(node);
      const other = known.get(id);
      if (!other) known.set(id, { node, text, path: page.path });
      if (!other || other.text === text) return [];
      const property = differing(node, other.node);
      return [
        {
          path: page.path,
          ...nodeFault(node, property, `${nameOf(node)} has another ${property} than on ${other.path}`),
        },
      ];
    }),
  );
}

function differing(one: JsonObject, other: JsonObject): string {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.find((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key])) ?? "order of properties";
}
