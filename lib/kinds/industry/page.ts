import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { type ComparisonEntry, comparisonsNamed } from "../../page/comparison-entries.ts";
import { caseStudyLinks } from "../case-study/links.ts";
import type { LazyBody, PageBase } from "../page.ts";
import {
  bodyOf,
  breadcrumbsOf,
  faqOf,
  imagesOf,
  type PageLink,
  placeOf,
  stepTo,
  zonedDay,
} from "../parts.ts";
import { serviceLink } from "../service/page.ts";

/** What the firms of one industry need, with what its file names, looked up once. */
export interface IndustryPage extends PageBase {
  kind: "industry";
  industry: Document<"industries">;
  rules: { fact: Document<"facts">; means: string }[];
  changes: { service: PageLink; text: string }[];
  comparisons: ComparisonEntry[];
  caseStudies: PageLink[];
  body: LazyBody;
}

export function industryPage(siteContent: SiteContent, industry: Document<"industries">): IndustryPage {
  const { data, id } = industry;
  const { path, ...place } = placeOf(siteContent, (routes) => routes.industry(id));
  const rules = data.rules ?? [];
  return {
    kind: "industry",
    path,
    ...place,
    title: data.title,
    searchTitle: data.searchTitle ?? data.title,
    description: data.description,
    breadcrumbs: breadcrumbsOf(siteContent, [stepTo(siteContent, "industries"), { name: data.name, path }]),
    images: imagesOf(siteContent, path, data.title, ["16x9"]),
    updatedAt: zonedDay(siteContent, data.updatedAt),
    indexable: !siteContent.preview,
    ...(industry.waiting && { waiting: industry.waiting }),
    faq: faqOf(siteContent, data.faq),
    industry,
    rules: rules.map(({ fact, means }) => ({ fact: siteContent.get("facts", fact), means })),
    changes: data.changes.map(({ service, text }) => ({
      service: serviceLink(siteContent, siteContent.get("services", service)),
      text,
    })),
    comparisons: comparisonsNamed(siteContent, data.comparisons),
    caseStudies: caseStudyLinks(siteContent, (study) => study.industry === id),
    body: bodyOf(siteContent, industry, { facts: rules.map(({ fact }) => fact) }),
  };
}
