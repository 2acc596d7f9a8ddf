import type { Document } from "../content/documents.ts";
import type { Article, Library } from "../content/library.ts";
import { absolute, routes } from "../site/addresses.ts";
import type { AuthorPage, ListPage, Pagination } from "./page.ts";
import { bodyOf, breadcrumbsOf, imagesOf, stepTo } from "./parts.ts";

/** How many articles a page of a list shows. */
export const perPage = 12;

/** The number of pages a list of articles takes; an empty list has one, which says so. */
export function pagesFor(articles: Article[]): number {
  return Math.max(1, Math.ceil(articles.length / perPage));
}

function slice(articles: Article[], page: number): Article[] {
  return articles.slice((page - 1) * perPage, page * perPage);
}

function numbered(text: string, page: number): string {
  return page === 1 ? text : `${text}, page ${page}`;
}

export function blogPage(library: Library, page: number): ListPage {
  const document = library.get("pages", "blog");
  const path = routes.blog(page);
  const base = stepTo(library, "blog");
  const steps = page === 1 ? [base] : [base, { name: `Page ${page}`, path }];
  const pagination: Pagination = { current: page, pages: pagesFor(library.articles), pathOf: routes.blog };
  return {
    kind: "blog",
    name: document.data.title,
    path,
    url: absolute(library.company, path),
    title: numbered(document.data.title, page),
    searchTitle: numbered(document.data.searchTitle ?? document.data.title, page),
    description: numbered(document.data.description, page),
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

export function categoryPage(library: Library, category: Document<"categories">, page: number): ListPage {
  const { name, description } = category.data;
  const articles = articlesIn(library, category);
  const path = routes.category(category.id, page);
  const base = [stepTo(library, "blog"), { name, path: routes.category(category.id) }];
  return {
    kind: "category",
    name,
    path,
    url: absolute(library.company, path),
    title: numbered(name, page),
    searchTitle: numbered(`${name}: articles`, page),
    description: numbered(description, page),
    breadcrumbs: breadcrumbsOf(library, page === 1 ? base : [...base, { name: `Page ${page}`, path }]),
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

export function authorPage(library: Library, person: Document<"people">): AuthorPage {
  const { name, role, bio, image } = person.data;
  const path = routes.author(person.id);
  return {
    kind: "author",
    path,
    url: absolute(library.company, path),
    title: name,
    searchTitle: `${name}, ${role}`,
    description: bio.length > 160 ? `${bio.slice(0, bio.lastIndexOf(" ", 158))}…` : bio,
    breadcrumbs: breadcrumbsOf(library, [stepTo(library, "blog"), { name, path }]),
    images: imagesOf(library, path, name, ["16x9"], image),
    indexable: !library.preview,
    ...(person.data.draft && { waiting: { why: "draft" } }),
    faq: [],
    person,
    entries: library.articles.filter(({ data }) => data.author === person.id),
  };
}
