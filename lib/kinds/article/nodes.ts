import type { Article, CreativeWork, ItemList } from "schema-dts";
import type { Library } from "../../content/library.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import { citedSources } from "../sources.ts";
import type { ArticlePage } from "./page.ts";

export function articleNode(page: ArticlePage, library: Library) {
  const { data } = page.article;
  const author = page.author ? ids.person(library, page.author.id) : ids.organization(library);
  const about = aboutOf(page, library);
  const citations = citedSources(page).map(
    ({ title, publisher, url, published }) =>
      ({
        "@type": "CreativeWork",
        name: title,
        publisher: { "@type": "Organization", name: publisher },
        url,
        ...(published && { datePublished: published }),
      }) as const satisfies CreativeWork,
  );
  return {
    "@type": "Article",
    "@id": ids.article(page),
    headline: page.title,
    description: page.description,
    url: page.url,
    mainEntityOfPage: refer(ids.webPage(page)),
    isPartOf: refer(ids.website(library)),
    image: page.images.map(({ url }) => refer(url)),
    author: refer(author),
    publisher: refer(ids.organization(library)),
    articleSection: page.category.data.name,
    inLanguage: library.company.language,
    datePublished: page.publishedAt,
    dateModified: page.updatedAt,
    wordCount: page.body().outline.words,
    ...(about.length > 0 && { about }),
    ...(data.keywords && { keywords: data.keywords }),
    ...(citations.length > 0 && { citation: citations }),
    // An ItemList is no CreativeWork, so it cannot be a part of one.
    ...(page.comparison && { mentions: refer(ids.comparison(page)) }),
  } as const satisfies Article;
}

/** What an article is about: its comparison's options and its terms by reference, other names as plain things. */
function aboutOf(page: ArticlePage, library: Library) {
  const { about = [] } = page.article.data;
  const options = (page.comparison?.data.options ?? []).map((id) =>
    ids.option(library, library.get("options", id)),
  );
  const terms = about.flatMap((name) => (library.find("glossary", name) ? [ids.term(library, name)] : []));
  const names = about.filter((name) => !library.find("glossary", name));
  return [
    ...[...new Set([...options, ...terms])].map(refer),
    ...names.map((name) => ({ "@type": "Thing", name }) as const),
  ];
}

/** The comparison's options as a list, in the order of the table's columns. */
export function comparisonNode(page: ArticlePage, library: Library) {
  if (!page.comparison) return undefined;
  const { title, options, verdict } = page.comparison.data;
  return {
    "@type": "ItemList",
    "@id": ids.comparison(page),
    name: title,
    description: verdict.summary,
    numberOfItems: options.length,
    itemListElement: options.map((id, index) => ({
      "@type": "ListItem" as const,
      position: index + 1,
      name: library.get("options", id).data.name,
      item: refer(ids.option(library, library.get("options", id))),
    })),
  } as const satisfies ItemList;
}
