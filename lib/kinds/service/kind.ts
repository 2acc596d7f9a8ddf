import { ids } from "../../schema-org/ids.ts";
import type { PageKind } from "../kind.ts";
import { serviceNode } from "./nodes.ts";
import { type ServicePage, servicePage } from "./page.ts";

export const serviceKind: PageKind<ServicePage> = {
  *pages(content) {
    for (const service of content.all("services")) yield () => servicePage(content, service);
  },
  documents: { collection: "services", path: (routes) => routes.service },
  webPageType: "ItemPage",
  mainEntity: (page, content) => ids.service(content, page.service.id),
  nodes: (page, content) => [serviceNode(content, page.service, page.prices)],
  search: () => "service",
  llms: () => "services",
};
