/** Where a form is shown and where it leads, as the pages' own files have it: each may have another address than its name. */
import type { FormData } from "../content/schema/form.ts";
import type { SiteContent } from "../content/site-content.ts";

type Pages = Pick<SiteContent, "editions" | "find" | "routes">;

/** The path of the page that shows a form whole. */
export function formPath(content: Pages, { page }: Pick<FormData, "page">): string {
  return pathOf(content, page);
}

/** The path of the page that a sent form leads to. */
export function thanksPath(content: Pages, { thanks = "thanks" }: Pick<FormData, "thanks">): string {
  return pathOf(content, thanks);
}

/** Where a reader asks for a price in writing: the page of the form named `quote`, or the contact page where a site has none. */
export function quotePath(content: Pages): string {
  const quote = content.find("forms", "quote");
  return quote ? formPath(content, quote.data) : content.routes.contact();
}

/** Whether a page is one that a sent form leads to. */
export function isThanks(content: Pick<SiteContent, "all">, page: string): boolean {
  return content.all("forms").some(({ data: { thanks = "thanks" } }) => thanks === page);
}

/**
 * Where whoever has sent a form can pick a time for a call; undefined on pages that no form leads to, and where the company has no such
 * address. Nothing that was entered goes along.
 */
export function bookingOn(content: Pick<SiteContent, "all" | "company">, page: string): string | undefined {
  return isThanks(content, page) ? content.company.links?.booking : undefined;
}

/** The page in this language, or where that has none in the site's first. */
function pathOf({ editions: [first], find, routes }: Pages, page: string): string {
  return (find("pages", page) ? routes : first.routes).plain(page);
}
