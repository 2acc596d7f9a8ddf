/** The nodes that every page carries: the company, the site, its logo. */
import type { ImageObject, LocalBusiness, Organization, WebSite } from "schema-dts";
import type { SiteContent } from "../content/site-content.ts";
import { areaServed, openingHoursNodes, postalAddressNode } from "../kinds/place-nodes.ts";
import { hasSeveralLocations } from "../page/places.ts";
import { absolute, siteFiles } from "../site/addresses.ts";
import { ids } from "./ids.ts";
import { refer } from "./node.ts";

/**
 * The company: an Organization; a LocalBusiness where it has one office. (ProfessionalService is deprecated by schema.org.)
 */
export function organizationNode(siteContent: SiteContent) {
  const { company } = siteContent;
  const served = areaServed(siteContent);
  const shared = {
    "@id": ids.organization(siteContent),
    name: company.name,
    url: siteUrl(siteContent),
    description: company.description,
    logo: refer(ids.logo(siteContent)),
    image: refer(ids.logo(siteContent)),
    telephone: company.telephone,
    email: company.email,
    ...(company.legalName && { legalName: company.legalName }),
    ...(served && { areaServed: served }),
    ...(company.sameAs && { sameAs: company.sameAs }),
    ...(company.knowsAbout && { knowsAbout: company.knowsAbout }),
    ...(company.teamSize && {
      numberOfEmployees: { "@type": "QuantitativeValue" as const, value: company.teamSize },
    }),
    ...(company.foundingDate && { foundingDate: company.foundingDate }),
  };
  const { address, geo, openingHours, priceRange } = company;
  if (!address || hasSeveralLocations(siteContent))
    return { "@type": "Organization", ...shared } as const satisfies Organization;
  return {
    "@type": "LocalBusiness",
    ...shared,
    address: postalAddressNode(address),
    ...(geo && { geo: { "@type": "GeoCoordinates", ...geo } }),
    ...(openingHours && {
      openingHoursSpecification: openingHoursNodes(openingHours),
    }),
    ...(priceRange && { priceRange }),
  } as const satisfies LocalBusiness;
}

/** Company and site are at one address, whatever the language. */
function siteUrl({ company, editions: [{ routes }] }: SiteContent): string {
  return absolute(company, routes.home());
}

export function websiteNode(siteContent: SiteContent) {
  const { company } = siteContent;
  return {
    "@type": "WebSite",
    "@id": ids.website(siteContent),
    url: siteUrl(siteContent),
    name: company.name,
    inLanguage: company.language,
    publisher: refer(ids.organization(siteContent)),
  } as const satisfies WebSite;
}

export function logoNode(siteContent: SiteContent) {
  const { logo, name } = siteContent.company;
  return {
    "@type": "ImageObject",
    "@id": ids.logo(siteContent),
    contentUrl: absolute(siteContent.company, siteFiles.image(logo.src)),
    creditText: name,
  } as const satisfies ImageObject;
}
