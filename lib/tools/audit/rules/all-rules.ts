import type { Rule } from "../rule.ts";
import { acrossPagesRules } from "./across-pages.ts";
import { articleRules } from "./article.ts";
import { breadcrumbRules } from "./breadcrumbs.ts";
import { caseStudyRules } from "./case-study.ts";
import { companyRules } from "./company.ts";
import { dateRules } from "./dates.ts";
import { feedRules } from "./feeds.ts";
import { googleRules } from "./google.ts";
import { graphFormRules } from "./graph-form.ts";
import { graphLinkRules } from "./graph-links.ts";
import { graphWordRules } from "./graph-words.ts";
import { headRules } from "./head.ts";
import { htmlRules } from "./html.ts";
import { languageRules } from "./languages.ts";
import { linkRules } from "./links.ts";
import { llmsTxtRules } from "./llms-txt.ts";
import { machineFileRules } from "./machine-files.ts";
import { markdownAlternateRules } from "./markdown-alternates.ts";
import { pageStructureRules } from "./page-structure.ts";
import { phoneRules } from "./phones.ts";
import { pictureRules } from "./pictures.ts";
import { sameNodeRules } from "./same-node.ts";
import { serverRules } from "./server.ts";
import { sitemapRules } from "./sitemap.ts";
import { visibilityRules } from "./visibility.ts";

/** Every rule of the audit, in the order of the report. */
export const allRules: Rule[] = [
  ...graphFormRules,
  ...graphLinkRules,
  ...graphWordRules,
  ...articleRules,
  ...breadcrumbRules,
  ...visibilityRules,
  ...caseStudyRules,
  ...sameNodeRules,
  ...acrossPagesRules,
  ...phoneRules,
  ...companyRules,
  ...dateRules,
  ...headRules,
  ...pictureRules,
  ...googleRules,
  ...pageStructureRules,
  ...htmlRules,
  ...linkRules,
  ...languageRules,
  ...sitemapRules,
  ...machineFileRules,
  ...feedRules,
  ...llmsTxtRules,
  ...markdownAlternateRules,
  ...serverRules,
];
