import type { SiteContent } from "#lib/content/site-content.ts";
import { placesServed } from "#lib/page/places.ts";

interface PlacesServedProps {
  siteContent: SiteContent;
  /** The file name of a service that not every area has. */
  service?: string;
}

/** Where the company works, each place with a page of its own as a link to it. */
export function PlacesServed({ siteContent, service }: PlacesServedProps) {
  return placesServed(siteContent, service).map(({ name, area }, index) => (
    <span key={name}>
      {index > 0 && "; "}
      {area ? <a href={siteContent.routes.area(area.id)}>{name}</a> : name}
    </span>
  ));
}
