import type { Document } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { priceRange } from "#lib/page/words.ts";

interface PriceProps {
  siteContent: SiteContent;
  price: Document<"prices">;
}

/** A price as the largest thing in its place, with what it is counted by. */
export function Price({ siteContent, price: { data } }: PriceProps) {
  return (
    <p className="price">
      <span className="figure">{priceRange(data, siteContent.company.language)}</span> {data.unit}
    </p>
  );
}
