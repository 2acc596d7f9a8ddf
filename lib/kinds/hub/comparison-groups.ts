import type { decisions } from "../../content/schema/comparison.ts";
import type { Article, SiteContent } from "../../content/site-content.ts";
import type { ResolvedComparison } from "../../page/resolved.ts";
import { comparisonsByDecision } from "./page.ts";

/** A comparison with the article that shows it. */
export interface ComparisonEntry {
  article: Article;
  comparison: ResolvedComparison;
}

export interface ComparisonGroup {
  decision: (typeof decisions)[number];
  question: string;
  entries: ComparisonEntry[];
}

/** All comparisons under the decision they belong to; a decision without any is left out. */
export function comparisonGroups(siteContent: SiteContent): ComparisonGroup[] {
  return comparisonsByDecision(siteContent)
    .filter(({ members }) => members.length > 0)
    .map(({ decision, members }) => ({
      decision,
      question: siteContent.labels.comparison.decisions[decision],
      entries: members,
    }));
}
