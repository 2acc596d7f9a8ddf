import type { Service } from "schema-dts";
import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import { absolute } from "../../site/addresses.ts";
import { areaServed } from "../place-nodes.ts";

export function serviceNode(
  siteContent: SiteContent,
  { id, data }: Document<"services">,
  prices: readonly Document<"prices">[] = [],
) {
  const served = areaServed(siteContent, id);
  return {
    "@type": "Service",
    "@id": ids.service(siteContent, id),
    name: data.title,
    description: data.description,
    serviceType: data.serviceType,
    url: absolute(siteContent.company, siteContent.routes.service(id)),
    provider: refer(ids.organization(siteContent)),
    ...(served && { areaServed: served }),
    audience: { "@type": "BusinessAudience", name: data.audience },
    ...(prices.length > 0 && {
      offers: prices.map(({ data: price }) => ({
        "@type": "Offer" as const,
        name: price.name,
        priceSpecification: {
          "@type": "UnitPriceSpecification" as const,
          priceCurrency: price.currency,
          minPrice: price.from,
          maxPrice: price.to ?? price.from,
          unitText: price.unit,
          ...(price.unitCode && { unitCode: price.unitCode }),
        },
      })),
    }),
  } as const satisfies Service;
}
