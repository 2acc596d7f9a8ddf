import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { telephoneOf } from "../../page/places.ts";
import type { LazyBody, PageBase } from "../page.ts";
import {
  bodyOf,
  breadcrumbsOf,
  faqOf,
  imagesOf,
  linkTo,
  type PageLink,
  placeOf,
  zonedDay,
} from "../parts.ts";
import { serviceLink, servicesOf } from "../service/page.ts";

/** A place that the company works in, and what differs there. */
export interface AreaPage extends PageBase {
  kind: "area";
  area: Document<"areas">;
  /** The office that people come from. */
  servedFrom?: Document<"locations">;
  telephone: string;
  services: PageLink[];
  body: LazyBody;
}

export function areaPage(siteContent: SiteContent, area: Document<"areas">): AreaPage {
  const { data, id } = area;
  const { path, ...place } = placeOf(siteContent, (routes) => routes.area(id));
  const servedFrom =
    data.servedFrom === undefined ? undefined : siteContent.get("locations", data.servedFrom);
  return {
    kind: "area",
    path,
    ...place,
    title: data.title,
    searchTitle: data.searchTitle ?? data.title,
    description: data.description,
    breadcrumbs: breadcrumbsOf(siteContent, [{ name: data.place, path }]),
    images: imagesOf(siteContent, path, data.title, ["16x9"]),
    updatedAt: zonedDay(siteContent, data.updatedAt),
    indexable: !siteContent.preview,
    ...(area.waiting && { waiting: area.waiting }),
    faq: faqOf(siteContent, data.faq),
    area,
    ...(servedFrom && { servedFrom }),
    telephone: telephoneOf(siteContent, servedFrom),
    services: servicesOf(siteContent, data.services).map((service) => serviceLink(siteContent, service)),
    body: bodyOf(siteContent, area),
  };
}

export function areaLink(siteContent: SiteContent, { id, data }: Document<"areas">): PageLink {
  return linkTo(siteContent, siteContent.routes.area(id), data.title, data.description);
}
