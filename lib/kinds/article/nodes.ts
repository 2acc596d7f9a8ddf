import type { Article, CreativeWork, ItemList } from "schema-dts";
import type { SiteContent } from "../../content/site-content.ts";
import { sourceLanguage } from "../../page/source-language.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import { type CitedSource, citedSources } from "../sources.ts";
import type { ArticlePage } from "./page.ts";

export function articleNode(page: ArticlePage, siteContent: SiteContent) {
  const { data } = page.article;
  const author = page.author ? ids.person(siteContent, page.author.id) : ids.organization(siteContent);
  const about = aboutOf(page, siteContent);
  const citations = citedSources(page).map((source) => citationOf(source, siteContent));
  return {
    "@type": "Article",
    "@id": ids.article(page),
    headline: page.title,
    description: page.description,
    url: page.url,
    mainEntityOfPage: refer(ids.webPage(page)),
    isPartOf: refer(ids.website(siteContent)),
    image: page.images.map(({ url }) => refer(url)),
    author: refer(author),
    publisher: refer(ids.organization(siteContent)),
    articleSection: page.category.data.name,
    inLanguage: siteContent.company.language,
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

function citationOf(source: CitedSource, siteContent: SiteContent) {
  const { title, publisher, url, published, via } = source;
  const inLanguage = sourceLanguage(source, siteContent);
  return {
    "@type": "CreativeWork",
    name: title,
    ...(inLanguage && { inLanguage }),
    publisher: { "@type": "Organization", name: publisher },
    ...(url && { url }),
    ...(published && { datePublished: published }),
    ...(via && {
      description: siteContent.labels.article.asReportedBy(via.name),
      subjectOf: { "@type": "CreativeWork", name: via.name, url: via.url },
    }),
  } as const satisfies CreativeWork;
}

/** What an article is about: its comparison's options and its terms by reference, other names as plain things. */
function aboutOf(page: ArticlePage, siteContent: SiteContent) {
  const options = page.options.map((option) => ids.option(siteContent, option));
  const terms = page.terms.map(({ id }) => ids.term(siteContent, id));
  const known = new Set(page.terms.map(({ id }) => id));
  const names = (page.article.data.about ?? []).filter((name) => !known.has(name));
  return [
    ...[...new Set([...options, ...terms])].map(refer),
    ...names.map((name) => ({ "@type": "Thing", name }) as const),
  ];
}

/** The comparison's options as a list, in the order of the table's columns. */
export function comparisonNode(page: ArticlePage, siteContent: SiteContent) {
  if (!page.comparison) return undefined;
  const { title, verdict } = page.comparison.data;
  return {
    "@type": "ItemList",
    "@id": ids.comparison(page),
    name: title,
    description: verdict.summary,
    numberOfItems: page.options.length,
    itemListElement: page.options.map((option, index) => ({
      "@type": "ListItem" as const,
      position: index + 1,
      name: option.data.name,
      item: refer(ids.option(siteContent, option)),
    })),
  } as const satisfies ItemList;
}
