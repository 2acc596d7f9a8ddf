import type { Document } from "../content/documents.ts";
import type { Article, Library } from "../content/library.ts";
import { decisions } from "../content/schema/comparison.ts";
import { absolute, hasOwnAddress, routes } from "../site/addresses.ts";
import { zoned } from "../site/dates.ts";
import { fitLink } from "./fit-page.ts";
import type {
  Breadcrumb,
  CalculatorPage,
  HubPage,
  PageBase,
  PageLink,
  PlainPage,
  ServicePage,
  TermPage,
} from "./page.ts";
import { bodyOf, breadcrumbsOf, faqOf, imagesOf, stepTo } from "./parts.ts";

/** The heading of the list of everything on the search page. */
export const searchIndexTitle = "Everything from A to Z";

/** Documents of content/pages that give a hub its words; `blog` is a list of its own. */
export const hubs = ["compare", "services", "glossary", "search", "tools"] as const;
export type Hub = (typeof hubs)[number];

function isHub(id: string): id is Hub {
  return hubs.some((hub) => hub === id);
}

/** The plain pages that stand at `/<file name>/` or at their permalink. */
export function plainDocuments(library: Library): Document<"pages">[] {
  return library.all("pages").filter(({ id }) => !isHub(id) && !hasOwnAddress(id) && id !== "blog");
}

/** A page that takes its words from content/pages. `within` are the breadcrumbs between the home page and this one. */
function baseOf(
  library: Library,
  document: Document<"pages">,
  path: string,
  within: Omit<Breadcrumb, "url">[] = [],
): PageBase {
  const { title, breadcrumb, searchTitle, description, updatedAt, faq, noindex, draft } = document.data;
  return {
    path,
    url: absolute(library.company, path),
    title,
    searchTitle: searchTitle ?? title,
    description,
    breadcrumbs:
      path === routes.home() ? [] : breadcrumbsOf(library, [...within, { name: breadcrumb ?? title, path }]),
    images: imagesOf(library, path, title, ["16x9"]),
    updatedAt: zonedDay(library, updatedAt),
    indexable: !noindex && !library.preview,
    ...(draft && { waiting: { why: "draft" } }),
    faq: faqOf(faq),
  };
}

export function plainPage(library: Library, document: Document<"pages">): PlainPage {
  const { id } = document;
  const kind = id === "home" || id === "about" || id === "contact" ? id : "plain";
  const path = routes.plain(id, document.data.permalink);
  return { ...baseOf(library, document, path), kind, document, body: bodyOf(library, document) };
}

export function calculatorPage(library: Library): CalculatorPage {
  const document = library.get("pages", "cost-calculator");
  const base = baseOf(library, document, routes.costCalculator(), [stepTo(library, "tools")]);
  return { ...base, kind: "calculator", document, body: bodyOf(library, document) };
}

export function hubPage(library: Library, hub: Hub): HubPage {
  const document = library.get("pages", hub);
  return {
    ...baseOf(library, document, routes[hub]()),
    kind: hub,
    document,
    body: bodyOf(library, document),
    entries: entriesOf(library, hub),
  };
}

function entriesOf(library: Library, hub: Hub): PageLink[] {
  switch (hub) {
    case "services":
      return servicesInOrder(library).map((service) => serviceLink(library, service));
    case "glossary":
      return termsInOrder(library).map((term) => termLink(library, term));
    case "compare":
      return comparisonsByDecision(library).flatMap(({ members }) =>
        members.map(({ article, comparison }) => ({
          ...articleLink(library, article),
          title: comparison.data.question,
        })),
      );
    case "tools":
      return [calculatorLink(library), ...library.all("comparisons").map((each) => fitLink(library, each))];
    case "search":
      return [
        ...library.articles.map((article) => articleLink(library, article)),
        ...servicesInOrder(library).map((service) => serviceLink(library, service)),
        ...termsInOrder(library).map((term) => termLink(library, term)),
        ...plainDocuments(library).map((document) => plainLink(library, document)),
      ].sort((a, b) => a.title.localeCompare(b.title));
  }
}

function calculatorLink(library: Library): PageLink {
  const { title, description } = library.get("pages", "cost-calculator").data;
  return linkTo(library, routes.costCalculator(), title, description);
}

export function servicesInOrder(library: Library): Document<"services">[] {
  return library
    .all("services")
    .sort((a, b) => (a.data.order ?? 99) - (b.data.order ?? 99) || a.id.localeCompare(b.id));
}

export function termsInOrder(library: Library): Document<"glossary">[] {
  return library.all("glossary").sort((a, b) => a.data.term.localeCompare(b.data.term));
}

/** Articles with their comparisons under the decision they serve, in the order of the page that lists them. */
export function comparisonsByDecision(library: Library) {
  const all = comparisonArticles(library).flatMap((article) =>
    article.data.comparison
      ? [{ article, comparison: library.get("comparisons", article.data.comparison) }]
      : [],
  );
  return decisions.map((decision) => ({
    decision,
    members: all.filter(({ comparison }) => comparison.data.decision === decision),
  }));
}

/** Articles that show a comparison, the newest first. */
export function comparisonArticles(library: Library): Article[] {
  return library.articles.filter(({ data }) => data.comparison !== undefined);
}

export function articleLink(library: Library, { path, data }: Article): PageLink {
  return linkTo(library, path, data.title, data.description);
}

function serviceLink(library: Library, { id, data }: Document<"services">): PageLink {
  return linkTo(library, routes.service(id), data.title, data.description);
}

function termLink(library: Library, { id, data }: Document<"glossary">): PageLink {
  return linkTo(library, routes.term(id), data.term, data.definition);
}

function plainLink(library: Library, { id, data }: Document<"pages">): PageLink {
  return linkTo(library, routes.plain(id, data.permalink), data.title, data.description);
}

export function servicePage(library: Library, service: Document<"services">): ServicePage {
  const { data, id } = service;
  const path = routes.service(id);
  return {
    kind: "service",
    path,
    url: absolute(library.company, path),
    title: data.title,
    searchTitle: data.searchTitle ?? data.title,
    description: data.description,
    breadcrumbs: breadcrumbsOf(library, [stepTo(library, "services"), { name: data.title, path }]),
    images: imagesOf(library, path, data.title, ["16x9"]),
    updatedAt: zonedDay(library, data.updatedAt),
    indexable: !library.preview,
    ...(data.draft && { waiting: { why: "draft" } }),
    faq: faqOf(data.faq),
    service,
    body: bodyOf(library, service, { prices: data.prices }),
  };
}

export function termPage(library: Library, term: Document<"glossary">): TermPage {
  const { data, id } = term;
  const path = routes.term(id);
  return {
    kind: "term",
    path,
    url: absolute(library.company, path),
    title: data.term,
    searchTitle: `What is ${data.term}?`,
    description: data.definition.length > 300 ? `${data.definition.slice(0, 297)}…` : data.definition,
    breadcrumbs: breadcrumbsOf(library, [stepTo(library, "glossary"), { name: data.term, path }]),
    images: imagesOf(library, path, data.term, ["16x9"]),
    updatedAt: zonedDay(library, data.updatedAt),
    indexable: !library.preview,
    ...(data.draft && { waiting: { why: "draft" } }),
    faq: [],
    term,
    body: bodyOf(library, term),
  };
}

function linkTo(library: Library, path: string, title: string, description: string): PageLink {
  return { path, url: absolute(library.company, path), title, description };
}

function zonedDay(library: Library, day: string): string {
  return zoned(day, library.company.timeZone);
}
