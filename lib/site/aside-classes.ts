/** What stands in the main content beside what the page says, by class: a page's kind and byline, ways on to other pages, what counts or folds rows, and charts, which repeat their tables. */
export const asideClasses = [
  "kicker",
  "byline",
  "cta",
  "cta-actions",
  "lead-form-short",
  "related",
  "neighbours",
  "toc",
  "comparison-filter-only",
  "tally",
  "none",
  "density-curve",
] as const;
