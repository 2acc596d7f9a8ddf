/** Where the company is and where it works, as the graph says it. */
import type { AdministrativeArea, City } from "schema-dts";
import type { Document } from "../content/documents.ts";
import type { OpeningHours, PostalAddress } from "../content/schema/place-fields.ts";
import type { SiteContent } from "../content/site-content.ts";
import { placesServed } from "../page/places.ts";
import { ids } from "../schema-org/ids.ts";
import { type Reference, refer } from "../schema-org/node.ts";

/** The place itself, not the page about it: hence no `url`. */
export function areaNode(siteContent: SiteContent, { id, data }: Document<"areas">) {
  const shared = { "@id": ids.area(siteContent, id), name: data.place, sameAs: data.identifier };
  return data.kind === "city"
    ? ({ "@type": "City", ...shared } as const satisfies City)
    : ({ "@type": "AdministrativeArea", ...shared } as const satisfies AdministrativeArea);
}

/**
 * The value of `areaServed`; undefined where the company names no place.
 *
 * @param service the file name of a service that not every area has
 */
export function areaServed(siteContent: SiteContent, service?: string): (Reference | string)[] | undefined {
  const places = placesServed(siteContent, service).map(({ name, area }) =>
    area ? refer(ids.area(siteContent, area.id)) : name,
  );
  return places.length > 0 ? places : undefined;
}

export function postalAddressNode({ street, locality, region, postalCode, country }: PostalAddress) {
  return {
    "@type": "PostalAddress" as const,
    streetAddress: street,
    addressLocality: locality,
    postalCode,
    addressCountry: country,
    ...(region && { addressRegion: region }),
  };
}

export function openingHoursNodes(hours: OpeningHours) {
  return hours.map(({ days, opens, closes }) => ({
    "@type": "OpeningHoursSpecification" as const,
    dayOfWeek: days,
    opens,
    closes,
  }));
}
