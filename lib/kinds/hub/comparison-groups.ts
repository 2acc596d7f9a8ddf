import type { Document } from "../../content/documents.ts";
import type { decisions } from "../../content/schema/comparison.ts";
import type { Article, SiteContent } from "../../content/site-content.ts";
import type { ResolvedComparison } from "../../page/resolved.ts";
import { servicesInOrder } from "../service/page.ts";
import { comparisonsByDecision } from "./page.ts";

/** A comparison with the article that shows it and the services that it helps to choose. */
export interface ComparisonEntry {
  article: Article;
  comparison: ResolvedComparison;
  services: Document<"services">[];
}

export interface ComparisonGroup {
  decision: (typeof decisions)[number];
  question: string;
  entries: ComparisonEntry[];
}

/** All comparisons under the decision they belong to; a decision without any is left out. */
export function comparisonGroups(siteContent: SiteContent): ComparisonGroup[] {
  const services = servicesInOrder(siteContent);
  return comparisonsByDecision(siteContent)
    .filter(({ members }) => members.length > 0)
    .map(({ decision, members }) => ({
      decision,
      question: siteContent.labels.comparison.decisions[decision],
      entries: members.map(({ article, comparison }) => ({
        article,
        comparison,
        services: services.filter(({ data }) => data.comparisons?.includes(comparison.id)),
      })),
    }));
}
