import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { areasInOrder } from "../../page/places.ts";
import { areaLink } from "../area/page.ts";
import { articleLink } from "../article/page.ts";
import { calculatorLink } from "../calculator/page.ts";
import { caseStudiesInOrder, caseStudyLink } from "../case-study/links.ts";
import { fitLink } from "../fit/page.ts";
import { industryLinks } from "../industry/links.ts";
import { locationLink } from "../location/page.ts";
import type { LazyBody, PageBase } from "../page.ts";
import { bodyOf, type PageLink, worded } from "../parts.ts";
import { teamLinks } from "../person/page.ts";
import { plainDocuments, plainLink } from "../plain/page.ts";
import { serviceLink, servicesInOrder } from "../service/page.ts";
import { termLink, termsInOrder } from "../term/page.ts";
import { comparisonGroups } from "./comparison-groups.ts";
import { type Hub, isOptionalHub } from "./names.ts";

/** A list of other pages. */
export interface HubPage<Name extends Hub = Hub> extends PageBase {
  kind: Name;
  document: Document<"pages">;
  body: LazyBody;
  entries: PageLink[];
}

/** Whether the site has the page: a list of nothing is none. */
export function hasHub(siteContent: SiteContent, hub: Hub): boolean {
  return (
    siteContent.find("pages", hub) !== undefined &&
    (!isOptionalHub(hub) || entriesOf(siteContent, hub).length > 0)
  );
}

export function hubPage<Name extends Hub>(siteContent: SiteContent, hub: Name): HubPage<Name> {
  const document = siteContent.get("pages", hub);
  let entries: PageLink[] | undefined;
  return {
    ...worded(siteContent, document),
    kind: hub,
    document,
    body: bodyOf(siteContent, document),
    // Put together on first use: every page's menu asks for the short name of the search, which lists the whole site in order.
    get entries() {
      entries ??= entriesOf(siteContent, hub);
      return entries;
    },
  };
}

function entriesOf(siteContent: SiteContent, hub: Hub): PageLink[] {
  switch (hub) {
    case "services":
      return servicesInOrder(siteContent).map((service) => serviceLink(siteContent, service));
    case "glossary":
      return termsInOrder(siteContent).map((term) => termLink(siteContent, term));
    case "compare":
      return comparisonGroups(siteContent).flatMap(({ entries }) =>
        entries.map(({ article, comparison }) => ({
          ...articleLink(siteContent, article),
          title: comparison.data.question,
        })),
      );
    case "tools":
      return [
        ...(siteContent.find("pages", "cost-calculator") ? [calculatorLink(siteContent)] : []),
        ...siteContent.all("comparisons").map((each) => fitLink(siteContent, each)),
      ];
    case "team":
      return teamLinks(siteContent);
    case "industries":
      return industryLinks(siteContent);
    case "case-studies":
      return caseStudiesInOrder(siteContent).map((study) => caseStudyLink(siteContent, study));
    case "search":
      return [
        ...siteContent.articles.map((article) => articleLink(siteContent, article)),
        ...servicesInOrder(siteContent).map((service) => serviceLink(siteContent, service)),
        ...termsInOrder(siteContent).map((term) => termLink(siteContent, term)),
        ...siteContent.all("locations").map((location) => locationLink(siteContent, location)),
        ...areasInOrder(siteContent).map((area) => areaLink(siteContent, area)),
        ...industryLinks(siteContent),
        ...caseStudiesInOrder(siteContent).map((study) => caseStudyLink(siteContent, study)),
        ...plainDocuments(siteContent).map((document) => plainLink(siteContent, document)),
      ].sort((a, b) => a.title.localeCompare(b.title, siteContent.company.language));
  }
}
