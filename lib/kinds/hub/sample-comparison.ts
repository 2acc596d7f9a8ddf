import type { SiteContent } from "../../content/site-content.ts";
import type { ComparisonEntry } from "../../page/comparison-entries.ts";
import { type Offer, offersOf } from "../../page/offers.ts";
import { comparisonGroups } from "./comparison-groups.ts";

/** The comparison that is shown as an example of all: among the featured ones, that with the most options that the company sells. */
export function sampleComparison(
  siteContent: SiteContent,
): (ComparisonEntry & { offers: readonly Offer[] }) | undefined {
  const [sample] = comparisonGroups(siteContent)
    .flatMap(({ entries }) => entries)
    .map((entry) => ({ ...entry, offers: offersOf(siteContent, entry.comparison) }))
    .sort(
      (a, b) =>
        Number(b.article.data.featured ?? false) - Number(a.article.data.featured ?? false) ||
        b.offers.length - a.offers.length,
    );
  return sample;
}
