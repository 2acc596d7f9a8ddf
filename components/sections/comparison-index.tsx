import { FitLink } from "#components/comparison/fit-link.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { comparisonGroups } from "#lib/kinds/hub/comparison-groups.ts";
import { ComparisonList } from "./comparison-list.tsx";

/** All comparisons under the question they answer, each with its options in their colors. */
export function ComparisonIndex({ siteContent }: { siteContent: SiteContent }) {
  return comparisonGroups(siteContent).map(({ decision, question, entries }) => (
    <section key={decision} aria-labelledby={decision}>
      <h2 id={decision}>{question}</h2>
      <ComparisonList
        siteContent={siteContent}
        entries={entries}
        after={(comparison) => (
          <p>
            <FitLink siteContent={siteContent} comparison={comparison} />
          </p>
        )}
      />
    </section>
  ));
}
