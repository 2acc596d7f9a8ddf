import type { Document } from "../content/documents.ts";
import type { SiteContent } from "../content/site-content.ts";

/** The quotes that name a document, the newest first. One that has expired is shown nowhere, a preview included. */
export function quotesAbout(
  siteContent: SiteContent,
  field: "services" | "locations" | "caseStudies",
  id: string,
): Document<"quotes">[] {
  return siteContent
    .all("quotes")
    .filter((quote) => isShown(quote) && quote.data[field]?.includes(id))
    .sort((a, b) => b.data.said.localeCompare(a.data.said) || a.id.localeCompare(b.id));
}

/** The quote of a file name; undefined where it has expired. */
export function quoteOf(siteContent: SiteContent, id: string): Document<"quotes"> | undefined {
  const quote = siteContent.find("quotes", id);
  return quote && isShown(quote) ? quote : undefined;
}

function isShown({ waiting }: Document<"quotes">): boolean {
  return waiting?.why !== "expired";
}
