import type { Article, Library } from "../content/library.ts";
import { absolute } from "../site/addresses.ts";
import type { ArticlePage } from "./page.ts";
import { bodyOf, breadcrumbsOf, faqOf, imagesOf, stepTo } from "./parts.ts";

export function articlePage(library: Library, article: Article): ArticlePage {
  const { data, path } = article;
  const comparison = data.comparison ? library.get("comparisons", data.comparison) : undefined;
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
    article,
    body: bodyOf(library, article, { comparison }),
  };
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
