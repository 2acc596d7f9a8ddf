import type { WebApplication } from "schema-dts";
import type { Library } from "../content/library.ts";
import type { CalculatorPage, FitPage } from "../page/page.ts";
import { ids } from "./ids.ts";
import { refer } from "./node.ts";

/** A tool as what it is: a program in the page, free to use, offered by the company. What it costs elsewhere is not its price. */
export function appNode(page: CalculatorPage | FitPage, library: Library) {
  const options =
    page.kind === "fit"
      ? page.comparison.data.options.map((id) => ids.option(library, library.get("options", id)))
      : [];
  return {
    "@type": "WebApplication",
    "@id": ids.app(page),
    name: page.title,
    description: page.description,
    url: page.url,
    mainEntityOfPage: refer(ids.webPage(page)),
    applicationCategory: "BusinessApplication",
    operatingSystem: "Any",
    browserRequirements: "Any current browser; a part of it works without JavaScript",
    isAccessibleForFree: true,
    inLanguage: library.company.language,
    provider: refer(ids.organization(library)),
    ...(options.length > 0 && { about: options.map(refer) }),
    ...(page.updatedAt && { dateModified: page.updatedAt }),
  } as const satisfies WebApplication;
}
