import { ids } from "../../schema-org/ids.ts";
import { referenceTo } from "../../schema-org/reference-node.ts";
import type { PageKind } from "../kind.ts";
import { serviceNode } from "../service/nodes.ts";
import { servicesOf } from "../service/page.ts";
import { caseStudyNode, outcomeNodes } from "./nodes.ts";
import { type CaseStudyPage, caseStudyPage } from "./page.ts";

export const caseStudyKind: PageKind<CaseStudyPage> = {
  *pages(content) {
    for (const study of content.all("case-studies")) yield () => caseStudyPage(content, study);
  },
  documents: { collection: "case-studies", path: (routes) => routes.caseStudy },
  webPageType: "WebPage",
  mainEntity: (page) => ids.article(page),
  nodes: (page, content) => [
    caseStudyNode(page, content),
    ...outcomeNodes(page),
    ...servicesOf(content, page.study.data.services).map((service) =>
      referenceTo(serviceNode(content, service)),
    ),
  ],
  search: () => "caseStudy",
  llms: () => "company",
};
