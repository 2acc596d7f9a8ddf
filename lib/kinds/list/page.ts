import type { Document } from "../../content/documents.ts";
import type { Article, Library } from "../../content/library.ts";
import { absolute, routes } from "../../site/addresses.ts";
import type { PageBase } from "../page.ts";
import { bodyOf, breadcrumbsOf, imagesOf, stepTo } from "../parts.ts";

export interface Pagination {
  current: number;
  pages: number;
  pathOf: (page: number) => string;
}

/** A page of a list of articles. */
export interface ListPage extends PageBase {
  entries: Article[];
  pagination: Pagination;
}
export interface BlogPage extends ListPage {
  kind: "blog";
}
export interface CategoryPage extends ListPage {
  kind: "category";
  category: Document<"categories">;
}

/** How many articles a page of a list shows. */
export const perPage = 12;

/** The number of pages a list of articles takes; an empty list has one, which says so. */
export function pagesFor(articles: Article[]): number {
  return Math.max(1, Math.ceil(articles.length / perPage));
}

function slice(articles: Article[], page: number): Article[] {
  return articles.slice((page - 1) * perPage, page * perPage);
}

function numbered({ labels }: Library, text: string, page: number): string {
  return page === 1 ? text : labels.list.pageOf(text, page);
}

export function blogPage(library: Library, page: number): BlogPage {
  const document = library.get("pages", "blog");
  const path = routes.blog(page);
  const base = stepTo(library, "blog");
  const steps = page === 1 ? [base] : [base, { name: library.labels.list.page(page), path }];
  const pagination: Pagination = { current: page, pages: pagesFor(library.articles), pathOf: routes.blog };
  return {
    kind: "blog",
    path,
    url: absolute(library.company, path),
    title: numbered(library, document.data.title, page),
    searchTitle: numbered(library, document.data.searchTitle ?? document.data.title, page),
    description: numbered(library, document.data.description, page),
    breadcrumbs: breadcrumbsOf(library, steps),
    images: imagesOf(library, path, document.data.title, ["16x9"]),
    indexable: !library.preview,
    faq: [],
    entries: slice(library.articles, page),
    pagination,
    ...(page === 1 && { body: bodyOf(library, document) }),
  };
}

export function articlesIn(library: Library, category: Document<"categories">): Article[] {
  return library.articles.filter(({ data }) => data.category === category.id);
}

export function categoryPage(library: Library, category: Document<"categories">, page: number): CategoryPage {
  const { name, description } = category.data;
  const articles = articlesIn(library, category);
  const path = routes.category(category.id, page);
  const base = [stepTo(library, "blog"), { name, path: routes.category(category.id) }];
  return {
    kind: "category",
    category,
    path,
    url: absolute(library.company, path),
    title: numbered(library, name, page),
    searchTitle: numbered(library, library.labels.list.categoryTitle(name), page),
    description: numbered(library, description, page),
    breadcrumbs: breadcrumbsOf(
      library,
      page === 1 ? base : [...base, { name: library.labels.list.page(page), path }],
    ),
    images: imagesOf(library, path, name, ["16x9"]),
    indexable: articles.length > 0 && !library.preview,
    ...(category.data.draft && { waiting: { why: "draft" } }),
    faq: [],
    entries: slice(articles, page),
    pagination: {
      current: page,
      pages: pagesFor(articles),
      pathOf: (number) => routes.category(category.id, number),
    },
  };
}
