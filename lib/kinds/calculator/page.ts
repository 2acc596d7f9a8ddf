import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import type { LazyBody, PageBase } from "../page.ts";
import { bodyOf, linkTo, type PageLink, stepTo, worded } from "../parts.ts";

/** The calculator of what a year of IT costs. */
export interface CalculatorPage extends PageBase {
  kind: "calculator";
  document: Document<"pages">;
  body: LazyBody;
}

export function calculatorPage(siteContent: SiteContent): CalculatorPage {
  const document = siteContent.get("pages", "cost-calculator");
  const base = worded(siteContent, document, [stepTo(siteContent, "tools")]);
  return { ...base, kind: "calculator", document, body: bodyOf(siteContent, document) };
}

export function calculatorLink(siteContent: SiteContent): PageLink {
  const { title, description } = siteContent.get("pages", "cost-calculator").data;
  return linkTo(siteContent, siteContent.routes.costCalculator(), title, description);
}
