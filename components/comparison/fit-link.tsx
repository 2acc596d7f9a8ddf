import type { Document } from "#lib/content/documents.ts";
import { siteContent } from "#lib/content/site-content.ts";
import { routes } from "#lib/site/addresses.ts";

/** The way from a comparison in a list to its fit questions; named in full for who hears links one by one. */
export function FitLink({ comparison }: { comparison: Document<"comparisons"> }) {
  const labels = siteContent().labels.comparison;
  return (
    <a href={routes.fit(comparison.id)} aria-label={labels.whichFitsOf(comparison.data.title)}>
      {labels.whichFits}
    </a>
  );
}
