/** Case studies by name alone, for the pages that lead to them. */
import type { Document } from "../../content/documents.ts";
import type { DataOf } from "../../content/schema/collections.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { linkTo, type PageLink } from "../parts.ts";

/** Newest first. */
export function caseStudiesInOrder(siteContent: SiteContent): Document<"case-studies">[] {
  return siteContent
    .all("case-studies")
    .toSorted((a, b) => b.data.publishedAt.localeCompare(a.data.publishedAt) || a.id.localeCompare(b.id));
}

export function caseStudyLink(siteContent: SiteContent, { id, data }: Document<"case-studies">): PageLink {
  return linkTo(siteContent, siteContent.routes.caseStudy(id), data.title, data.description);
}

/** The case studies that a page leads to. */
export function caseStudyLinks(
  siteContent: SiteContent,
  belongs: (data: DataOf<"case-studies">) => boolean,
): PageLink[] {
  return caseStudiesInOrder(siteContent)
    .filter(({ data }) => belongs(data))
    .map((study) => caseStudyLink(siteContent, study));
}
