import type { Document } from "../../content/documents.ts";
import type { Article, SiteContent } from "../../content/site-content.ts";
import { articlesBySection } from "../article/page.ts";
import type { PageBase } from "../page.ts";
import { bodyOf, breadcrumbsOf, imagesOf, placeOf, stepTo } from "../parts.ts";

export interface Pagination {
  current: number;
  pages: number;
  pathOf: (page: number) => string;
}

/** A page of a list of articles. */
export interface ListPage extends PageBase {
  entries: Article[];
  /** The sections that hold an article. */
  sections: Document<"categories">[];
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
const perPage = 12;

/** The number of pages a list of articles takes; a section without articles has one, which says so. */
export function pagesFor(articles: Article[]): number {
  return Math.max(1, Math.ceil(articles.length / perPage));
}

function slice(articles: Article[], page: number): Article[] {
  return articles.slice((page - 1) * perPage, page * perPage);
}

function numbered({ labels }: SiteContent, text: string, page: number): string {
  return page === 1 ? text : labels.list.pageOf(text, page);
}

export function blogPage(siteContent: SiteContent, page: number): BlogPage {
  const document = siteContent.get("pages", "blog");
  const { path, ...place } = placeOf(siteContent, (routes) => routes.blog(page));
  const base = stepTo(siteContent, "blog");
  const steps = page === 1 ? [base] : [base, { name: siteContent.labels.list.page(page), path }];
  const pagination: Pagination = {
    current: page,
    pages: pagesFor(siteContent.articles),
    pathOf: siteContent.routes.blog,
  };
  return {
    kind: "blog",
    path,
    ...place,
    title: numbered(siteContent, document.data.title, page),
    searchTitle: numbered(siteContent, document.data.searchTitle ?? document.data.title, page),
    description: numbered(siteContent, document.data.description, page),
    breadcrumbs: breadcrumbsOf(siteContent, steps),
    images: imagesOf(siteContent, path, document.data.title, ["16x9"]),
    indexable: !siteContent.preview,
    faq: [],
    entries: slice(siteContent.articles, page),
    sections: sectionsOf(siteContent),
    pagination,
    ...(page === 1 && { body: bodyOf(siteContent, document) }),
  };
}

export function articlesIn(siteContent: SiteContent, category: Document<"categories">): Article[] {
  return articlesBySection(siteContent).get(category.id) ?? [];
}

function sectionsOf(siteContent: SiteContent): Document<"categories">[] {
  return siteContent.all("categories").filter(({ id }) => articlesBySection(siteContent).has(id));
}

export function categoryPage(
  siteContent: SiteContent,
  category: Document<"categories">,
  page: number,
): CategoryPage {
  const { name, description } = category.data;
  const articles = articlesIn(siteContent, category);
  const { path, ...place } = placeOf(siteContent, (routes) => routes.category(category.id, page));
  const base = [stepTo(siteContent, "blog"), { name, path: siteContent.routes.category(category.id) }];
  return {
    kind: "category",
    category,
    path,
    ...place,
    title: numbered(siteContent, name, page),
    searchTitle: numbered(siteContent, siteContent.labels.list.categoryTitle(name), page),
    description: numbered(siteContent, description, page),
    breadcrumbs: breadcrumbsOf(
      siteContent,
      page === 1 ? base : [...base, { name: siteContent.labels.list.page(page), path }],
    ),
    images: imagesOf(siteContent, path, name, ["16x9"]),
    indexable: articles.length > 0 && !siteContent.preview,
    ...(category.waiting && { waiting: category.waiting }),
    faq: [],
    entries: slice(articles, page),
    sections: sectionsOf(siteContent),
    pagination: {
      current: page,
      pages: pagesFor(articles),
      pathOf: (number) => siteContent.routes.category(category.id, number),
    },
  };
}
