import type { WebApplication } from "schema-dts";
import type { Document } from "../../content/documents.ts";
import type { Library } from "../../content/library.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import type { PageBase } from "../page.ts";

/**
 * A tool as what it is: a program in the page, free to use, offered by the company. What it costs elsewhere is not its price.
 *
 * @param about the options of a comparison that it helps to choose from
 */
export function appNode(page: PageBase, library: Library, about: Document<"options">[] = []) {
  const { tool } = library.labels.machine;
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
    inLanguage: library.company.language,
    provider: refer(ids.organization(library)),
    ...(about.length > 0 && { about: about.map((option) => refer(ids.option(library, option))) }),
    ...(page.updatedAt && { dateModified: page.updatedAt }),
  } as const satisfies WebApplication;
}
