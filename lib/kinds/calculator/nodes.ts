import type { WebApplication } from "schema-dts";
import type { SiteContent } from "../../content/site-content.ts";
import type { ResolvedOption } from "../../page/resolved.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import type { PageBase } from "../page.ts";

/**
 * A tool as what it is: a program in the page, free to use, offered by the company. What it costs elsewhere is not its price.
 *
 * @param about the options of a comparison that it helps to choose from
 */
export function appNode(page: PageBase, siteContent: SiteContent, about: ResolvedOption[] = []) {
  const { tool } = siteContent.labels.machine;
  return {
    "@type": "WebApplication",
    "@id": ids.app(page),
    name: page.title,
    description: page.description,
    url: page.url,
    mainEntityOfPage: refer(ids.webPage(page)),
    applicationCategory: "BusinessApplication",
    operatingSystem: tool.operatingSystem,
    browserRequirements: tool.browsers,
    isAccessibleForFree: true,
    inLanguage: siteContent.company.language,
    provider: refer(ids.organization(siteContent)),
    ...(about.length > 0 && { about: about.map((option) => refer(ids.option(siteContent, option))) }),
    ...(page.updatedAt && { dateModified: page.updatedAt }),
  } as const satisfies WebApplication;
}
