import { decisions } from "../../content/schema/comparison.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { type ComparisonEntry, comparisonEntries } from "../../page/comparison-entries.ts";

export interface ComparisonGroup {
  decision: (typeof decisions)[number];
  question: string;
  entries: ComparisonEntry[];
}

/** All comparisons under the decision they belong to, in the order of the page that lists them; a decision without any is left out. */
export function comparisonGroups(siteContent: SiteContent): ComparisonGroup[] {
  const all = comparisonEntries(siteContent);
  return decisions
    .map((decision) => ({
      decision,
      question: siteContent.labels.comparison.decisions[decision],
      entries: all.filter(({ comparison }) => comparison.data.decision === decision),
    }))
    .filter(({ entries }) => entries.length > 0);
}
