/** Comparisons with the articles that show them, for pages, lists and links. */
import type { Article, SiteContent } from "../content/site-content.ts";
import { type ResolvedComparison, resolvedComparison } from "./resolved.ts";

/** A comparison with the article that shows it. */
export interface ComparisonEntry {
  article: Article;
  comparison: ResolvedComparison;
}

/** The newest article that shows a comparison as its own, where there is one. */
export function articleComparing(
  { articles }: Pick<SiteContent, "articles">,
  id: string,
): Article | undefined {
  return articles.find(({ data }) => data.comparison === id);
}

/** The comparisons that articles show, the newest article first. */
export function comparisonEntries(siteContent: SiteContent): ComparisonEntry[] {
  return siteContent.articles.flatMap((article) => {
    const { comparison } = article.data;
    return comparison === undefined
      ? []
      : [{ article, comparison: resolvedComparison(siteContent, comparison) }];
  });
}

/** The comparisons of these file names that an article shows, in their order, each with its newest article. */
export function comparisonsNamed(siteContent: SiteContent, ids: readonly string[] = []): ComparisonEntry[] {
  return ids.flatMap((id) => {
    const article = articleComparing(siteContent, id);
    return article ? [{ article, comparison: resolvedComparison(siteContent, id) }] : [];
  });
}
