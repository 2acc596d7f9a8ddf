import { siteContent } from "#lib/content/site-content.ts";
import { placesServed } from "#lib/page/places.ts";
import { routes } from "#lib/site/addresses.ts";

/** Where the company works, each place with a page of its own as a link to it. */
export function PlacesServed({ service }: { service?: string }) {
  return placesServed(siteContent(), service).map(({ name, area }, index) => (
    <span key={name}>
      {index > 0 && "; "}
      {area ? <a href={routes.area(area.id)}>{name}</a> : name}
    </span>
  ));
}
