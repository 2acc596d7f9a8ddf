/** The nodes that say what a page is: the WebPage with its subtype, its trail, its questions, its list. */
import type { BreadcrumbList, FAQPage, ItemList } from "schema-dts";
import type { Library } from "../content/library.ts";
import { articleLink } from "../page/content-pages.ts";
import type { Page, PageKind, PageLink } from "../page/page.ts";
import { ids } from "./ids.ts";
import { type Reference, refer } from "./node.ts";

const webPageType = {
  home: "WebPage",
  plain: "WebPage",
  article: "WebPage",
  service: "ItemPage",
  term: "WebPage",
  about: "AboutPage",
  contact: "ContactPage",
  author: "ProfilePage",
  blog: "CollectionPage",
  category: "CollectionPage",
  compare: "CollectionPage",
  services: "CollectionPage",
  glossary: "CollectionPage",
  search: "CollectionPage",
  tools: "CollectionPage",
  calculator: "WebPage",
  fit: "WebPage",
} as const satisfies Record<PageKind, string>;

/** The page's main subject, where it has one. */
function mainEntityOf(page: Page, library: Library): Reference | undefined {
  switch (page.kind) {
    case "article":
      return refer(ids.article(page));
    case "author":
      return refer(ids.person(library, page.person.id));
    case "service":
      return refer(ids.service(library, page.service.id));
    case "term":
      return refer(ids.term(library, page.term.id));
    case "glossary":
      return refer(ids.termSet(library));
    case "calculator":
    case "fit":
      return refer(ids.app(page));
    case "home":
    case "about":
    case "contact":
      return refer(ids.organization(library));
    case "plain":
      return page.faq.length > 0 ? refer(ids.faq(page)) : undefined;
    case "blog":
    case "category":
    case "compare":
    case "services":
    case "search":
    case "tools":
      return linksOf(page, library).length > 0 ? refer(ids.list(page)) : undefined;
  }
}

/** The WebPage node. Its FAQ, where it is not the main subject, is a part of it. */
export function webPageNode(page: Page, library: Library) {
  const mainEntity = mainEntityOf(page, library);
  const faq = refer(ids.faq(page));
  const reviewer = page.kind === "article" ? page.article.data.reviewer : undefined;
  return {
    "@type": webPageType[page.kind],
    "@id": ids.webPage(page),
    url: page.url,
    name: page.title,
    description: page.description,
    inLanguage: library.company.language,
    isPartOf: refer(ids.website(library)),
    primaryImageOfPage: refer(page.images[0].url),
    ...(page.breadcrumbs.length > 0 && { breadcrumb: refer(ids.breadcrumb(page)) }),
    ...(mainEntity && { mainEntity }),
    ...(page.faq.length > 0 && faq["@id"] !== mainEntity?.["@id"] && { hasPart: [faq] }),
    // An ItemList is no CreativeWork, so it cannot be a part of the page.
    ...(page.kind === "glossary" && page.entries.length > 0 && { mentions: refer(ids.list(page)) }),
    // schema.org knows reviewers of pages only, not of articles.
    ...(reviewer && { reviewedBy: refer(ids.person(library, reviewer)) }),
    ...(page.publishedAt && { datePublished: page.publishedAt }),
    ...(page.updatedAt && { dateModified: page.updatedAt }),
  };
}

export function breadcrumbNode(page: Page) {
  return {
    "@type": "BreadcrumbList",
    "@id": ids.breadcrumb(page),
    itemListElement: page.breadcrumbs.map(({ name, url }, index) => ({
      "@type": "ListItem" as const,
      position: index + 1,
      name,
      item: url === page.url ? refer(url) : { "@type": "WebPage" as const, "@id": url, url },
    })),
  } as const satisfies BreadcrumbList;
}

export function faqNode(page: Page) {
  return {
    "@type": "FAQPage",
    "@id": ids.faq(page),
    url: page.url,
    isPartOf: refer(ids.webPage(page)),
    mainEntity: page.faq.map(({ question, answer }) => ({
      "@type": "Question" as const,
      name: question,
      acceptedAnswer: { "@type": "Answer" as const, text: answer.text },
    })),
  } as const satisfies FAQPage;
}

function linksOf(page: Page, library: Library): PageLink[] {
  if (page.kind === "blog" || page.kind === "category")
    return page.entries.map((entry) => articleLink(library, entry));
  if (
    page.kind === "compare" ||
    page.kind === "services" ||
    page.kind === "search" ||
    page.kind === "tools" ||
    page.kind === "glossary"
  ) {
    return page.entries;
  }
  return [];
}

/** The list a hub shows, or nothing where it shows none. */
export function listNode(page: Page, library: Library) {
  const links = linksOf(page, library);
  if (links.length === 0) return undefined;
  return {
    "@type": "ItemList",
    "@id": ids.list(page),
    numberOfItems: links.length,
    itemListElement: links.map(({ url, title }, index) => ({
      "@type": "ListItem" as const,
      position: index + 1,
      name: title,
      url,
    })),
  } as const satisfies ItemList;
}
