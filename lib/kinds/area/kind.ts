import { ids } from "../../schema-org/ids.ts";
import type { PageKind } from "../kind.ts";
import { type AreaPage, areaPage } from "./page.ts";

export const areaKind: PageKind<AreaPage> = {
  *pages(content) {
    for (const area of content.all("areas")) yield () => areaPage(content, area);
  },
  documents: { collection: "areas", path: (routes) => routes.area },
  webPageType: "WebPage",
  // The node of the place itself is on every page, because the company names it.
  mainEntity: (page, content) => ids.area(content, page.area.id),
  search: () => "place",
  llms: () => "company",
};
