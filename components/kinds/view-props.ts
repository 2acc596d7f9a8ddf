import type { SiteContent } from "#lib/content/site-content.ts";

/** What every view is handed: the page, and the content of the page's language. */
export interface ViewProps<Page> {
  page: Page;
  siteContent: SiteContent;
}
