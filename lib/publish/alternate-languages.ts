import type { SiteContent } from "../content/site-content.ts";
import { translationsOf } from "../kinds/languages.ts";
import type { Page } from "../kinds/pages.ts";

/** A page in one of its languages. */
export interface Alternate {
  /** The language that the page says it is in, or `x-default`. */
  hreflang: string;
  url: string;
}

/**
 * The page in each of its languages, itself included; empty where it has one alone, or search engines may not show it. Head and sitemap both
 * say it, in the same words (Google, localized versions of a page). `x-default`, for readers of every other language, is the original.
 */
export function alternateLanguages(page: Page, siteContent: SiteContent): Alternate[] {
  const versions = page.indexable ? translationsOf(page, siteContent) : [];
  const [first] = versions;
  if (!first) return [];
  return [
    ...versions.map(({ page: { url }, edition }) => ({ hreflang: edition.company.language, url })),
    { hreflang: "x-default", url: first.page.url },
  ];
}
