import type { LocalBusiness } from "schema-dts";
import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { areasServedFrom, telephoneOf } from "../../page/places.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import { absolute } from "../../site/addresses.ts";
import { openingHoursNodes, postalAddressNode } from "../place-nodes.ts";

/** One of several offices. Where there is only one, the company itself is the LocalBusiness, and the office has no node of its own. */
export function locationNode(siteContent: SiteContent, location: Document<"locations">) {
  const { id, data } = location;
  const areas = areasServedFrom(siteContent, id);
  return {
    "@type": "LocalBusiness",
    "@id": ids.location(siteContent, id),
    name: data.name,
    description: data.description,
    url: absolute(siteContent.company, siteContent.routes.location(id)),
    parentOrganization: refer(ids.organization(siteContent)),
    image: refer(ids.logo(siteContent)),
    telephone: telephoneOf(siteContent, location),
    address: postalAddressNode(data.address),
    ...(data.geo && { geo: { "@type": "GeoCoordinates", ...data.geo } }),
    ...(data.openingHours && { openingHoursSpecification: openingHoursNodes(data.openingHours) }),
    ...(areas.length > 0 && { areaServed: areas.map((area) => refer(ids.area(siteContent, area.id))) }),
  } as const satisfies LocalBusiness;
}
