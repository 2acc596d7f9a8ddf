/** How each kind of page looks; the compiler names a kind that has no view. */
import type { ReactNode } from "react";
import type { KindName, PagesByKind } from "#lib/kinds/pages.ts";
import { AreaView } from "./area-view.tsx";
import { ArticleView } from "./article-view.tsx";
import { AuthorView } from "./author-view.tsx";
import { CalculatorView } from "./calculator-view.tsx";
import { CaseStudyView } from "./case-study-view.tsx";
import { ContactView } from "./contact-view.tsx";
import { EmergencyView } from "./emergency-view.tsx";
import { FitView } from "./fit-view.tsx";
import { Home } from "./home-view.tsx";
import { HubView } from "./hub-view.tsx";
import { IndustryView } from "./industry-view.tsx";
import { ListView } from "./list-view.tsx";
import { LocationView } from "./location-view.tsx";
import { PlainView } from "./plain-view.tsx";
import { SearchView } from "./search-view.tsx";
import { ServiceView } from "./service-view.tsx";
import { TermView } from "./term-view.tsx";
import type { ViewProps } from "./view-props.ts";

type Views = { [Name in KindName]: (props: ViewProps<PagesByKind[Name]>) => ReactNode };

const views: Views = {
  home: Home,
  blog: ListView,
  category: ListView,
  article: ArticleView,
  author: AuthorView,
  plain: PlainView,
  about: PlainView,
  emergency: EmergencyView,
  contact: ContactView,
  calculator: CalculatorView,
  fit: FitView,
  compare: HubView,
  services: HubView,
  glossary: HubView,
  search: SearchView,
  tools: HubView,
  service: ServiceView,
  term: TermView,
  location: LocationView,
  area: AreaView,
  team: HubView,
  industries: HubView,
  industry: IndustryView,
  "case-studies": HubView,
  caseStudy: CaseStudyView,
};

export function PageView<Name extends KindName>({
  page,
  siteContent,
}: ViewProps<PagesByKind[Name] & { kind: Name }>) {
  return views[page.kind]({ page, siteContent });
}
