/** The pages of the site by kind: what kinds.ts has a record for, and components/kinds/views.tsx a view. */
import type { AreaPage } from "./area/page.ts";
import type { ArticlePage } from "./article/page.ts";
import type { CalculatorPage } from "./calculator/page.ts";
import type { CaseStudyPage } from "./case-study/page.ts";
import type { FitPage } from "./fit/page.ts";
import type { HubPage } from "./hub/page.ts";
import type { IndustryPage } from "./industry/page.ts";
import type { BlogPage, CategoryPage } from "./list/page.ts";
import type { LocationPage } from "./location/page.ts";
import type { AuthorPage } from "./person/page.ts";
import type { ContactPage, PlainPage } from "./plain/page.ts";
import type { ServicePage } from "./service/page.ts";
import type { TermPage } from "./term/page.ts";

export interface PagesByKind {
  home: PlainPage & { kind: "home" };
  blog: BlogPage;
  category: CategoryPage;
  article: ArticlePage;
  author: AuthorPage;
  plain: PlainPage & { kind: "plain" };
  about: PlainPage & { kind: "about" };
  emergency: PlainPage & { kind: "emergency" };
  contact: ContactPage;
  calculator: CalculatorPage;
  fit: FitPage;
  compare: HubPage<"compare">;
  services: HubPage<"services">;
  glossary: HubPage<"glossary">;
  search: HubPage<"search">;
  tools: HubPage<"tools">;
  service: ServicePage;
  term: TermPage;
  location: LocationPage;
  area: AreaPage;
  team: HubPage<"team">;
  industries: HubPage<"industries">;
  industry: IndustryPage;
  "case-studies": HubPage<"case-studies">;
  caseStudy: CaseStudyPage;
}

export type KindName = keyof PagesByKind;
export type Page = PagesByKind[KindName];
