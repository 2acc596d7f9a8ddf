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

/**
 * The comparisons that articles show, the newest article first.
 *
 * @param ids only these; all where left out
 */
export function comparisonEntries(siteContent: SiteContent, ids?: readonly string[]): ComparisonEntry[] {
  return siteContent.articles.flatMap((article) => {
    const { comparison } = article.data;
    return comparison !== undefined && (ids?.includes(comparison) ?? true)
      ? [{ article, comparison: resolvedComparison(siteContent, comparison) }]
      : [];
  });
}
