import type { Document } from "../content/documents.ts";
import type { SiteContent } from "../content/site-content.ts";
import type { ResolvedComparison, ResolvedOption } from "./resolved.ts";

/** An option of a comparison that the company sells, with the service it is and what that costs. */
export interface Offer {
  option: ResolvedOption;
  service: Document<"services">;
  price: Document<"prices">;
}

/** What the company sells of what a comparison compares, in the order of its columns, each with the price that its service names first. */
export function offersOf(
  siteContent: SiteContent,
  { options }: Pick<ResolvedComparison, "options">,
): Offer[] {
  return options.flatMap((option) => {
    const { service } = option;
    const [first] = service?.data.prices ?? [];
    return service && first ? [{ option, service, price: siteContent.get("prices", first) }] : [];
  });
}
