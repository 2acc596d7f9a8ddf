/** Elements of the main content that are not the page's own text, by class: kind and byline, links to other pages, controls that count or fold rows, and charts, which repeat their tables. */
export const asideClasses = [
  "kicker",
  "byline",
  "cta",
  "cta-actions",
  "lead-form-short",
  "related",
  "toc",
  "comparison-filter-only",
  "tally",
  "density-curve",
] as const;
