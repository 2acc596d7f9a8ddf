import type { Page } from "./page.ts";

/**
 * What a visitor filters the search by, in the singular: "Comparison", "Service". Undefined where a page is not to be
 * found by search: lists and hubs repeat what other pages say, and what search engines may not show, ours does not.
 */
export function searchKind(page: Page): string | undefined {
  if (!page.indexable) return undefined;
  switch (page.kind) {
    case "article":
      return page.article.data.comparison ? "Comparison" : "Article";
    case "service":
      return "Service";
    case "term":
      return "Term";
    case "author":
      return "Author";
    case "calculator":
    case "fit":
      return "Tool";
    case "about":
    case "contact":
    case "plain":
      return "Page";
    default:
      return undefined;
  }
}
