import type { ReactNode } from "react";
import { OptionNames } from "#components/comparison/option-names.tsx";
import { Thumbnail } from "#components/mdx/thumbnail.tsx";
import type { Article, SiteContent } from "#lib/content/site-content.ts";
import { comparisonDrawing } from "#lib/page/drawings.ts";
import type { ResolvedComparison } from "#lib/page/resolved.ts";

export interface ComparisonListProps {
  siteContent: SiteContent;
  entries: readonly { article: Article; comparison: ResolvedComparison }[];
  /** Set below each question. */
  after?: (comparison: ResolvedComparison) => ReactNode;
}

/** Comparisons as a list: the options in their colors, and the question they answer. */
export function ComparisonList({ siteContent, entries, after }: ComparisonListProps) {
  return (
    <ul className="comparison-list">
      {entries.map(({ article, comparison }) => (
        <li key={article.id} className="comparison-entry">
          <Thumbnail siteContent={siteContent} drawing={comparisonDrawing(article, comparison)} />
          <h3>
            <a href={article.path}>
              <OptionNames siteContent={siteContent} comparison={comparison} />
            </a>
          </h3>
          <p>{comparison.data.question}</p>
          {after?.(comparison)}
        </li>
      ))}
    </ul>
  );
}
