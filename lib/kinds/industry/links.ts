/** Industries by name alone, for the pages that lead to them. */
import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { inOrder } from "../../page/in-order.ts";
import { linkTo, type PageLink } from "../parts.ts";

function industryLink(siteContent: SiteContent, { id, data }: Document<"industries">): PageLink {
  return linkTo(siteContent, siteContent.routes.industry(id), data.title, data.description);
}

/** @param service the file name of a service; only the industries for which something changes in it */
export function industryLinks(siteContent: SiteContent, service?: string): PageLink[] {
  return inOrder(siteContent.all("industries"))
    .filter(({ data }) => service === undefined || data.changes.some((each) => each.service === service))
    .map((industry) => industryLink(siteContent, industry));
}
