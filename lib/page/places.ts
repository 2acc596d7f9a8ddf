import type { Document } from "../content/documents.ts";
import type { SiteContent } from "../content/site-content.ts";
import { inOrder } from "./in-order.ts";

/** A place that the company works in: one with a page of its own, or a name alone. */
export interface PlaceServed {
  name: string;
  area?: Document<"areas">;
}

/** Whether each office is a business of its own to the graph, and the company the organization that they belong to. */
export function hasSeveralLocations(siteContent: SiteContent): boolean {
  return siteContent.all("locations").length > 1;
}

/** The places with a page of their own. */
export function areasInOrder(siteContent: SiteContent): Document<"areas">[] {
  return inOrder(siteContent.all("areas"));
}

/** The places that people come to from an office. */
export function areasServedFrom(siteContent: SiteContent, location: string): Document<"areas">[] {
  return areasInOrder(siteContent).filter(({ data }) => data.servedFrom === location);
}

/** The number to call an office at: its own, or the company's. */
export function telephoneOf(siteContent: SiteContent, location?: Document<"locations">): string {
  return location?.data.telephone ?? siteContent.company.telephone;
}

/**
 * Everywhere the company works: the places of content/areas in their order, then the ones that content/company.yaml adds.
 *
 * @param service the file name of a service that not every area has
 */
export function placesServed(siteContent: SiteContent, service?: string): PlaceServed[] {
  const areas = areasInOrder(siteContent).filter(
    ({ data }) => service === undefined || (data.services?.includes(service) ?? true),
  );
  return [
    ...areas.map((area) => ({ name: area.data.place, area })),
    ...(siteContent.company.areaServed ?? []).map((name) => ({ name })),
  ];
}
