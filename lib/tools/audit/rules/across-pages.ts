/** What must hold of all pages together. */

import { short } from "../../../shared/diagnostic.ts";
import type { Fault, Rule } from "../rule.ts";
import { objectsIn, typesOf } from "../site/graph.ts";

export const acrossPagesRules: Rule[] = [
  {
    id: "question-once",
    invariant: 12,
    group: "Truth",
    severity: "error",
    title: "Each question is marked up on one page only",
    specification: { name: "schema.org/FAQPage", url: "https://schema.org/FAQPage" },
    remedy: "Keep the question once, where it is answered best; another page links to it.",
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
    id: "unique-titles",
    invariant: 23,
    group: "Search engines",
    severity: "error",
    title: "Titles and descriptions are unique in their language",
    specification: {
      name: "Google, title links",
      url: "https://developers.google.com/search/docs/appearance/title-link",
    },
    remedy: "Say in each what this page has and the other has not.",
    check: ({ pages }) => {
      const open = pages.filter(({ indexable }) => indexable);
      return [...Map.groupBy(open, ({ language }) => language).values()].flatMap((pages) => [
        ...repeated(
          pages.map(({ path, title }) => [title, path]),
          "the title",
        ),
        ...repeated(
          pages.flatMap(({ path, meta }): [string, string][] => {
            const description = meta.get("description");
            return description ? [[description, path]] : [];
          }),
          "the description",
        ),
      ]);
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
    remedy: "app/global-not-found.tsx prints no JsonLd and says noindex.",
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
    if (other === undefined) return [];
    const where = other === path ? "is on this page twice" : `is on ${other} too`;
    return [{ path, message: `${what} '${short(text)}' ${where}` }];
  });
}
