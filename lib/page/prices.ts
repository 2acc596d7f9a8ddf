import type { SiteContent } from "../content/site-content.ts";
import { type ResolvedPrice, resolvedPrice } from "./resolved.ts";

/** The prices that `<Prices of="…"/>` names, separated by spaces or commas; all where it names none. */
export function chosenPrices(siteContent: SiteContent, of?: string): ResolvedPrice[] {
  const ids = of?.split(/[\s,]+/).filter(Boolean) ?? [];
  const chosen = ids.length > 0 ? ids : siteContent.all("prices").map(({ id }) => id);
  return chosen.map((id) => resolvedPrice(siteContent, id));
}
