import type { Document } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";

interface FitLinkProps {
  siteContent: SiteContent;
  comparison: Document<"comparisons">;
}

/** The way from a comparison in a list to its fit questions; named in full for who hears links one by one. */
export function FitLink({ siteContent, comparison }: FitLinkProps) {
  const labels = siteContent.labels.comparison;
  return (
    <a href={siteContent.routes.fit(comparison.id)} aria-label={labels.whichFitsOf(comparison.data.title)}>
      {labels.whichFits}
    </a>
  );
}
