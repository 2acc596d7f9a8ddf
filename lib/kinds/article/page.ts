import type { Document } from "../../content/documents.ts";
import type { Article, Library } from "../../content/library.ts";
import { absolute } from "../../site/addresses.ts";
import type { PageBase, PageBody } from "../page.ts";
import { bodyOf, breadcrumbsOf, faqOf, imagesOf, linkTo, type PageLink, stepTo } from "../parts.ts";

/** An article with everything its file names, looked up once. */
export interface ArticlePage extends PageBase {
  kind: "article";
  publishedAt: string;
  updatedAt: string;
  body: () => PageBody;
  article: Article;
  category: Document<"categories">;
  comparison?: Document<"comparisons">;
  author?: Document<"people">;
  reviewer?: Document<"people">;
}

export function articlePage(library: Library, article: Article): ArticlePage {
  const { data, path } = article;
  const comparison = data.comparison ? library.get("comparisons", data.comparison) : undefined;
  const author = data.author ? library.get("people", data.author) : undefined;
  const reviewer = data.reviewer ? library.get("people", data.reviewer) : undefined;
  return {
    kind: "article",
    path,
    url: absolute(library.company, path),
    title: data.title,
    searchTitle: data.searchTitle ?? data.title,
    description: data.description,
    breadcrumbs: breadcrumbsOf(library, [
      stepTo(library, "blog"),
      { name: data.breadcrumb ?? data.title, path },
    ]),
    images: imagesOf(library, path, data.title, ["16x9", "4x3", "1x1"], data.image),
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    indexable: !data.noindex && !library.preview,
    ...(article.waiting && { waiting: { why: article.waiting, at: article.publishedAt } }),
    faq: faqOf(data.faq),
    ...(data.sources && { sources: data.sources }),
    ...(data.image && { picture: data.image }),
    article,
    category: library.get("categories", data.category),
    ...(comparison && { comparison }),
    ...(author && { author }),
    ...(reviewer && { reviewer }),
    body: bodyOf(library, article, { comparison }),
  };
}

export function articleLink(library: Library, { path, data }: Article): PageLink {
  return linkTo(library, path, data.title, data.description);
}

/** Articles that show a comparison, the newest first. */
export function comparisonArticles(library: Library): Article[] {
  return library.articles.filter(({ data }) => data.comparison !== undefined);
}

/** Articles to read after this one: the same section first, then the newest. */
export function relatedTo(library: Library, article: Article, count = 3): Article[] {
  const { sections } = orderOf(library);
  const found = new Set<Article>();
  for (const list of [sections.get(article.data.category) ?? [], library.articles]) {
    for (const other of list) {
      if (found.size === count) break;
      if (other.id !== article.id) found.add(other);
    }
  }
  return [...found];
}

/** The articles published just before and just after. */
export function neighboursOf(library: Library, article: Article): { previous?: Article; next?: Article } {
  const index = orderOf(library).places.get(article.id) ?? -1;
  const previous = library.articles[index + 1];
  const next = index > 0 ? library.articles[index - 1] : undefined;
  return { ...(previous && { previous }), ...(next && { next }) };
}

interface Order {
  /** Each article's place among all, by id. */
  places: Map<string, number>;
  /** The articles of each section, in the same order. */
  sections: Map<string, Article[]>;
}

/** Looked up once, so that a page costs the same among ten thousand as among ten. */
const known = new WeakMap<Library, Order>();

function orderOf(library: Library): Order {
  const kept = known.get(library);
  if (kept) return kept;
  const order: Order = {
    places: new Map(library.articles.map(({ id }, index) => [id, index])),
    sections: Map.groupBy(library.articles, ({ data }) => data.category),
  };
  known.set(library, order);
  return order;
}
