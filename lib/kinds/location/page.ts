import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { type RenderedMarkdown, renderMarkdown } from "../../mdx/markdown.ts";
import { areasServedFrom, telephoneOf } from "../../page/places.ts";
import { quotesAbout } from "../../page/quotes.ts";
import { areaLink } from "../area/page.ts";
import type { PageBase } from "../page.ts";
import { breadcrumbsOf, imagesOf, linkTo, type PageLink, pageName, placeOf, zonedDay } from "../parts.ts";
import { serviceLink, servicesOf } from "../service/page.ts";

/** An office, with what it leaves out taken from the company. */
export interface LocationPage extends PageBase {
  kind: "location";
  location: Document<"locations">;
  telephone: string;
  directions?: RenderedMarkdown;
  people: Document<"people">[];
  services: PageLink[];
  quotes: Document<"quotes">[];
  /** The places that people come to from here. */
  areas: PageLink[];
}

export function locationPage(siteContent: SiteContent, location: Document<"locations">): LocationPage {
  const { data, id } = location;
  const { path, ...place } = placeOf(siteContent, (routes) => routes.location(id));
  const contact = { name: pageName(siteContent, "contact"), path: siteContent.routes.contact() };
  return {
    kind: "location",
    path,
    ...place,
    title: data.name,
    searchTitle: data.name,
    description: data.description,
    breadcrumbs: breadcrumbsOf(siteContent, [contact, { name: data.name, path }]),
    images: imagesOf(siteContent, path, data.name, ["16x9"], data.image),
    updatedAt: zonedDay(siteContent, data.updatedAt),
    indexable: !siteContent.preview,
    ...(location.waiting && { waiting: location.waiting }),
    faq: [],
    ...(data.image && { picture: data.image }),
    location,
    telephone: telephoneOf(siteContent, location),
    ...(data.directions && { directions: renderMarkdown(data.directions, siteContent.company.language) }),
    people: (data.people ?? []).map((person) => siteContent.get("people", person)),
    services: servicesOf(siteContent, data.services).map((service) => serviceLink(siteContent, service)),
    quotes: quotesAbout(siteContent, "locations", id),
    areas: areasServedFrom(siteContent, id).map((area) => areaLink(siteContent, area)),
  };
}

export function locationLink(siteContent: SiteContent, { id, data }: Document<"locations">): PageLink {
  return linkTo(siteContent, siteContent.routes.location(id), data.name, data.description);
}
