import type { BusinessAudience } from "schema-dts";
import type { SiteContent } from "../../content/site-content.ts";
import { ids } from "../../schema-org/ids.ts";
import type { PageKind } from "../kind.ts";
import { type IndustryPage, industryPage } from "./page.ts";

export const industryKind: PageKind<IndustryPage> = {
  *pages(content) {
    for (const industry of content.all("industries")) yield () => industryPage(content, industry);
  },
  documents: { collection: "industries", path: (routes) => routes.industry },
  webPageType: "WebPage",
  mainEntity: (page, content) => ids.audience(content, page.industry.id),
  nodes: (page, content) => [audienceNode(page, content)],
  search: () => "industry",
  llms: () => "services",
};

/** Whom the page is about. */
function audienceNode({ industry }: IndustryPage, content: SiteContent) {
  return {
    "@type": "BusinessAudience",
    "@id": ids.audience(content, industry.id),
    name: industry.data.name,
  } as const satisfies BusinessAudience;
}
