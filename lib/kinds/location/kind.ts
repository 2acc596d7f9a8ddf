import { hasSeveralLocations } from "../../page/places.ts";
import { ids } from "../../schema-org/ids.ts";
import type { PageKind } from "../kind.ts";
import { locationNode } from "./nodes.ts";
import { type LocationPage, locationPage } from "./page.ts";

export const locationKind: PageKind<LocationPage> = {
  *pages(content) {
    for (const location of content.all("locations")) yield () => locationPage(content, location);
  },
  documents: { collection: "locations", path: (routes) => routes.location },
  webPageType: "ItemPage",
  mainEntity: (page, content) =>
    hasSeveralLocations(content) ? ids.location(content, page.location.id) : ids.organization(content),
  nodes: (page, content) => (hasSeveralLocations(content) ? [locationNode(content, page.location)] : []),
  search: () => "place",
  llms: () => "company",
};
