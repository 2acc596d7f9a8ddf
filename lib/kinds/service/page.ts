import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { type ComparisonEntry, comparisonsNamed } from "../../page/comparison-entries.ts";
import { inOrder } from "../../page/in-order.ts";
import { quotesAbout } from "../../page/quotes.ts";
import { type ResolvedPrice, resolvedPrice } from "../../page/resolved.ts";
import { caseStudyLinks } from "../case-study/links.ts";
import { industryLinks } from "../industry/links.ts";
import type { LazyBody, PageBase } from "../page.ts";
import {
  bodyOf,
  breadcrumbsOf,
  faqOf,
  imagesOf,
  linkTo,
  type PageLink,
  placeOf,
  stepTo,
  zonedDay,
} from "../parts.ts";

/** A service with what its file names, looked up once. */
export interface ServicePage extends PageBase {
  kind: "service";
  service: Document<"services">;
  levels?: Document<"service-levels">;
  prices: ResolvedPrice[];
  /** The comparisons that help to choose or to leave the service, each with the article that shows it. */
  comparisons: ComparisonEntry[];
  caseStudies: PageLink[];
  quotes: Document<"quotes">[];
  /** The industries for which something changes in it. */
  industries: PageLink[];
  body: LazyBody;
}

export function servicePage(siteContent: SiteContent, service: Document<"services">): ServicePage {
  const { data, id } = service;
  const { path, ...place } = placeOf(siteContent, (routes) => routes.service(id));
  const levels = data.serviceLevels ? siteContent.get("service-levels", data.serviceLevels) : undefined;
  return {
    kind: "service",
    path,
    ...place,
    title: data.title,
    searchTitle: data.searchTitle ?? data.title,
    description: data.description,
    breadcrumbs: breadcrumbsOf(siteContent, [stepTo(siteContent, "services"), { name: data.title, path }]),
    images: imagesOf(siteContent, path, data.title, ["16x9"]),
    updatedAt: zonedDay(siteContent, data.updatedAt),
    indexable: !siteContent.preview,
    ...(service.waiting && { waiting: service.waiting }),
    faq: faqOf(siteContent, data.faq),
    service,
    ...(levels && { levels }),
    prices: (data.prices ?? []).map((price) => resolvedPrice(siteContent, price)),
    comparisons: comparisonsNamed(siteContent, data.comparisons),
    caseStudies: caseStudyLinks(siteContent, ({ services }) => services.includes(id)),
    industries: industryLinks(siteContent, id),
    quotes: quotesAbout(siteContent, "services", id),
    body: bodyOf(siteContent, service, { prices: data.prices }),
  };
}

export function servicesInOrder(siteContent: SiteContent): Document<"services">[] {
  return inOrder(siteContent.all("services"));
}

/** The services of these file names, or all of them, in their order. */
export function servicesOf(siteContent: SiteContent, named: string[] | undefined): Document<"services">[] {
  return servicesInOrder(siteContent).filter(({ id }) => named?.includes(id) ?? true);
}

/** The services with the price that each names first. */
export function pricedServices(
  siteContent: SiteContent,
): { service: Document<"services">; price?: Document<"prices"> }[] {
  return servicesInOrder(siteContent).map((service) => {
    const [first] = service.data.prices ?? [];
    return { service, ...(first && { price: siteContent.get("prices", first) }) };
  });
}

export function serviceLink(siteContent: SiteContent, { id, data }: Document<"services">): PageLink {
  return linkTo(siteContent, siteContent.routes.service(id), data.title, data.description);
}
