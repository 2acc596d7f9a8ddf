import { ids } from "../../schema-org/ids.ts";
import { articleLink } from "../article/page.ts";
import type { PageKind } from "../kind.ts";
import {
  articlesIn,
  type BlogPage,
  blogPage,
  type CategoryPage,
  categoryPage,
  type ListPage,
  pagesFor,
} from "./page.ts";

const list: Pick<PageKind<ListPage>, "webPageType" | "mainEntity" | "list" | "llms"> = {
  webPageType: "CollectionPage",
  mainEntity: (page) => (page.entries.length > 0 ? ids.list(page) : undefined),
  list: (page, content) => page.entries.map((article) => articleLink(content, article)),
  llms: () => "lists",
};

export const blogKind: PageKind<BlogPage> = {
  ...list,
  *pages(content) {
    if (content.articles.length === 0) return;
    for (let page = 1; page <= pagesFor(content.articles); page += 1) yield () => blogPage(content, page);
  },
  words: ["blog"],
  feed: (_page, content) => content.routes.feedFolders.site(),
};

export const categoryKind: PageKind<CategoryPage> = {
  ...list,
  *pages(content) {
    if (content.articles.length === 0) return;
    for (const category of content.all("categories")) {
      const count = pagesFor(articlesIn(content, category));
      for (let page = 1; page <= count; page += 1) yield () => categoryPage(content, category, page);
    }
  },
  documents: { collection: "categories", path: (routes) => (id) => routes.category(id) },
  feed: (page, content) => content.routes.feedFolders.category(page.category.id),
};
