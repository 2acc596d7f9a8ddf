import type { Document } from "../../content/documents.ts";
import type { Library } from "../../content/library.ts";
import { routes } from "../../site/addresses.ts";
import type { PageBase, PageBody } from "../page.ts";
import { bodyOf, linkTo, type PageLink, stepTo, worded } from "../parts.ts";

/** The calculator of what a year of IT costs. */
export interface CalculatorPage extends PageBase {
  kind: "calculator";
  document: Document<"pages">;
  body: () => PageBody;
}

export function calculatorPage(library: Library): CalculatorPage {
  const document = library.get("pages", "cost-calculator");
  const base = worded(library, document, routes.costCalculator(), [stepTo(library, "tools")]);
  return { ...base, kind: "calculator", document, body: bodyOf(library, document) };
}

export function calculatorLink(library: Library): PageLink {
  const { title, description } = library.get("pages", "cost-calculator").data;
  return linkTo(library, routes.costCalculator(), title, description);
}
