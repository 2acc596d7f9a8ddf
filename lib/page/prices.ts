import type { SiteContent } from "../content/site-content.ts";
import { idsIn } from "../shared/id-list.ts";
import { type ResolvedPrice, resolvedPrice } from "./resolved.ts";

/** The prices that `<Prices of="…"/>` names, separated by spaces or commas; all where it names none. */
export function chosenPrices(siteContent: SiteContent, of?: string): ResolvedPrice[] {
  const ids = of === undefined ? [] : idsIn(of);
  const chosen = ids.length > 0 ? ids : siteContent.all("prices").map(({ id }) => id);
  return chosen.map((id) => resolvedPrice(siteContent, id));
}
