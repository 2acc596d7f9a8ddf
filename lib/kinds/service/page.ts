import type { Document } from "../../content/documents.ts";
import type { Library } from "../../content/library.ts";
import { absolute, routes } from "../../site/addresses.ts";
import type { PageBase, PageBody } from "../page.ts";
import { bodyOf, breadcrumbsOf, faqOf, imagesOf, linkTo, type PageLink, stepTo, zonedDay } from "../parts.ts";

/** A service with what its file names, looked up once. */
export interface ServicePage extends PageBase {
  kind: "service";
  service: Document<"services">;
  levels?: Document<"service-levels">;
  prices: Document<"prices">[];
  body: () => PageBody;
}

export function servicePage(library: Library, service: Document<"services">): ServicePage {
  const { data, id } = service;
  const path = routes.service(id);
  const levels = data.serviceLevels ? library.get("service-levels", data.serviceLevels) : undefined;
  return {
    kind: "service",
    path,
    url: absolute(library.company, path),
    title: data.title,
    searchTitle: data.searchTitle ?? data.title,
    description: data.description,
    breadcrumbs: breadcrumbsOf(library, [stepTo(library, "services"), { name: data.title, path }]),
    images: imagesOf(library, path, data.title, ["16x9"]),
    updatedAt: zonedDay(library, data.updatedAt),
    indexable: !library.preview,
    ...(data.draft && { waiting: { why: "draft" } }),
    faq: faqOf(data.faq),
    service,
    ...(levels && { levels }),
    prices: (data.prices ?? []).map((price) => library.get("prices", price)),
    body: bodyOf(library, service, { prices: data.prices }),
  };
}

export function servicesInOrder(library: Library): Document<"services">[] {
  return library
    .all("services")
    .sort((a, b) => (a.data.order ?? 99) - (b.data.order ?? 99) || a.id.localeCompare(b.id));
}

export function serviceLink(library: Library, { id, data }: Document<"services">): PageLink {
  return linkTo(library, routes.service(id), data.title, data.description);
}
