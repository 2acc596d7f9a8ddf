/** The nodes that say what a page is: the WebPage with its subtype, its breadcrumbs, its questions, its list. */
import type { BreadcrumbList, FAQPage, ItemList } from "schema-dts";
import type { SiteContent } from "../content/site-content.ts";
import { kindOf } from "../kinds/kinds.ts";
import { translationsOf } from "../kinds/languages.ts";
import type { PageBase } from "../kinds/page.ts";
import type { Page } from "../kinds/pages.ts";
import type { PageLink } from "../kinds/parts.ts";
import { ids } from "./ids.ts";
import { refer } from "./node.ts";
import { videoNodes } from "./video-nodes.ts";

/** The WebPage node. Its FAQ, where it is not the main subject, is a part of it. */
export function webPageNode(page: Page, siteContent: SiteContent) {
  const kind = kindOf(page);
  const mainEntity = kind.mainEntity?.(page, siteContent);
  const mentions = kind.mentions?.(page, siteContent);
  const reviewer = kind.reviewer?.(page, siteContent);
  const videos = videoNodes(page, siteContent);
  return {
    "@type": kind.webPageType,
    "@id": ids.webPage(page),
    url: page.url,
    name: page.title,
    description: page.description,
    inLanguage: siteContent.company.language,
    isPartOf: refer(ids.website(siteContent)),
    primaryImageOfPage: refer(page.images[0].url),
    ...(page.breadcrumbs.length > 0 && { breadcrumb: refer(ids.breadcrumb(page)) }),
    ...(mainEntity && { mainEntity: refer(mainEntity) }),
    ...(page.faq.length > 0 && ids.faq(page) !== mainEntity && { hasPart: [refer(ids.faq(page))] }),
    ...(mentions && { mentions }),
    ...(videos.length > 0 && { video: videos.map((video) => refer(video["@id"])) }),
    ...versionsOf(page, siteContent),
    ...(reviewer && { reviewedBy: refer(reviewer) }),
    ...(page.publishedAt && { datePublished: page.publishedAt }),
    ...(page.updatedAt && { dateModified: page.updatedAt }),
  };
}

/** The original leads to its translations, and each of them to the original. */
function versionsOf(page: Page, siteContent: SiteContent) {
  const [original, ...translations] = translationsOf(page, siteContent).map(({ page: { url }, edition }) => ({
    "@type": kindOf(page).webPageType,
    "@id": ids.webPage({ url }),
    inLanguage: edition.company.language,
  }));
  if (!original) return {};
  return original["@id"] === ids.webPage(page)
    ? { workTranslation: translations }
    : { translationOfWork: original };
}

export function breadcrumbNode(page: PageBase) {
  return {
    "@type": "BreadcrumbList",
    "@id": ids.breadcrumb(page),
    itemListElement: page.breadcrumbs.map(({ name, url }, index) => ({
      "@type": "ListItem" as const,
      position: index + 1,
      name,
      item: url === page.url ? refer(url) : { "@type": "WebPage" as const, "@id": url },
    })),
  } as const satisfies BreadcrumbList;
}

export function faqNode(page: PageBase) {
  return {
    "@type": "FAQPage",
    "@id": ids.faq(page),
    isPartOf: refer(ids.webPage(page)),
    mainEntity: page.faq.map(({ question, answer }) => ({
      "@type": "Question" as const,
      name: question,
      acceptedAnswer: { "@type": "Answer" as const, text: answer.text },
    })),
  } as const satisfies FAQPage;
}

/** A list's entries in their order. */
export function listNode(page: PageBase, links: PageLink[]) {
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
