import type { Document } from "../content/documents.ts";
import type { SiteContent } from "../content/site-content.ts";

/** The prices that `<Prices of="…"/>` names, separated by spaces or commas; all where it names none. */
export function chosenPrices(siteContent: SiteContent, of?: string): Document<"prices">[] {
  const ids = of?.split(/[\s,]+/).filter(Boolean) ?? [];
  return ids.length > 0 ? ids.map((id) => siteContent.get("prices", id)) : siteContent.all("prices");
}
