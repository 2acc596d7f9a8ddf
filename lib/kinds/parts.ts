/** The parts that several page builders share. */
import { type Document, readBody } from "../content/documents.ts";
import type { TextCollection } from "../content/schema/collections.ts";
import type { Picture, QuestionAndAnswer } from "../content/schema/fields.ts";
import type { SiteContent } from "../content/site-content.ts";
import { type RenderedMarkdown, renderMarkdown } from "../mdx/markdown.ts";
import { printedOutline } from "../mdx/outline.ts";
import type { ListDrawing } from "../page/drawings.ts";
import { printedFacts, type ShownBeside } from "../page/printed-facts.ts";
import { termFinder, termsByParagraph } from "../page/terms.ts";
import { absolute, siteFiles } from "../site/addresses.ts";
import { zoned } from "../site/dates.ts";
import type { OptionalHub } from "./hub/names.ts";
import {
  type Breadcrumb,
  type CardRatio,
  cardSizes,
  type Faq,
  type LazyBody,
  type PageBase,
  type PageBody,
  type PageImage,
} from "./page.ts";

type Step = Omit<Breadcrumb, "url">;

/** The short name of a page of content/pages, wherever the site names it: its `breadcrumb`, its title where it has none. */
export function pageName(siteContent: SiteContent, id: string): string {
  const { breadcrumb, title } = siteContent.get("pages", id).data;
  return breadcrumb ?? title;
}

/** The step of the breadcrumbs that leads to a hub. */
export function stepTo(siteContent: SiteContent, hub: Exclude<OptionalHub, "compare">): Step {
  return { name: pageName(siteContent, hub), path: siteContent.routes[hub]() };
}

/** The breadcrumbs of a page, from the home page on. Each step is a page that exists. */
export function breadcrumbsOf(siteContent: SiteContent, steps: Step[]): Breadcrumb[] {
  // The home page's title is a sentence: without a short name of its own it is called what everybody calls it.
  const home = {
    name: siteContent.find("pages", "home")?.data.breadcrumb ?? siteContent.labels.hub.home,
    path: siteContent.routes.home(),
  };
  return [home, ...steps].map((step) => ({ ...step, url: absolute(siteContent.company, step.path) }));
}

/** The page's pictures: its own, cut to size, or a drawn card. */
export function imagesOf(
  siteContent: SiteContent,
  path: string,
  title: string,
  ratios: [CardRatio, ...CardRatio[]],
  picture?: Picture,
): [PageImage, ...PageImage[]] {
  const make = (ratio: CardRatio): PageImage => ({
    url: absolute(siteContent.company, siteFiles.card(path, ratio)),
    ...cardSizes[ratio],
    alt: picture?.alt ?? `${title}, ${siteContent.company.name}`,
    credit: picture?.credit ?? siteContent.company.name,
    ...(picture?.license && { license: picture.license }),
  });
  const [first, ...others] = ratios;
  return [make(first), ...others.map(make)];
}

/** Questions with their answers, each turned into HTML on first use. */
export function faqOf({ company }: SiteContent, entries: QuestionAndAnswer[] | undefined): Faq[] {
  return (entries ?? []).map(({ question, answer }) => {
    let rendered: RenderedMarkdown | undefined;
    return {
      question,
      get answer() {
        rendered ??= renderMarkdown(answer, company.language);
        return rendered;
      },
    };
  });
}

/**
 * A document's body with its references resolved. It is read from disk on first use, so that iterating over all pages for
 * their titles or addresses reads no body at all.
 */
export function bodyOf(
  siteContent: SiteContent,
  document: Document<TextCollection>,
  shown: ShownBeside = {},
): LazyBody {
  let known: PageBody | undefined;
  const read = () => {
    known ??= resolveBody(siteContent, document, shown);
    return known;
  };
  return Object.assign(read, { document });
}

function resolveBody(
  siteContent: SiteContent,
  document: Document<TextCollection>,
  shown: ShownBeside,
): PageBody {
  const { tree, outline: written } = readBody(document);
  const outline = printedOutline(written, siteContent.figures);
  let terms: PageBody["terms"] | undefined;
  return {
    tree,
    outline,
    facts: printedFacts(siteContent, { components: outline.components, ...shown }),
    get terms() {
      terms ??= termsByParagraph(outline.paragraphs, termFinder(siteContent), document);
      return terms;
    },
  };
}

/** Where a page is. */
export function placeOf(
  { company, routes }: SiteContent,
  addressBy: PageBase["addressBy"],
): Pick<PageBase, "path" | "url" | "addressBy"> {
  const path = addressBy(routes);
  return { path, url: absolute(company, path), addressBy };
}

/** A list entry that links to another page. */
export interface PageLink {
  path: string;
  url: string;
  title: string;
  description: string;
  drawing?: ListDrawing | undefined;
}

export function linkTo(siteContent: SiteContent, path: string, title: string, description: string): PageLink {
  return { path, url: absolute(siteContent.company, path), title, description };
}

/** A day of a file as the instant it begins where the company is. */
export function zonedDay(siteContent: SiteContent, day: string): string {
  return zoned(day, siteContent.company.timeZone);
}

/** A page that takes its words from content/pages. `within` are the breadcrumbs between the home page and this one. */
export function worded(
  siteContent: SiteContent,
  document: Document<"pages">,
  within: Omit<Breadcrumb, "url">[] = [],
): Omit<PageBase, "kind"> {
  const { title, breadcrumb, searchTitle, description, updatedAt, faq, noindex } = document.data;
  const campaignPhone = siteContent.company.campaignPhones?.find(
    ({ name }) => name === document.data.campaignPhone,
  )?.telephone;
  const { path, ...place } = placeOf(siteContent, (routes) => routes.plain(document.id));
  return {
    path,
    ...place,
    title,
    searchTitle: searchTitle ?? title,
    description,
    breadcrumbs:
      path === siteContent.routes.home()
        ? []
        : breadcrumbsOf(siteContent, [...within, { name: breadcrumb ?? title, path }]),
    images: imagesOf(siteContent, path, title, ["16x9"]),
    // A page that answers a visitor, or that an advertisement leads to, has no age to tell.
    ...(!noindex && { updatedAt: zonedDay(siteContent, updatedAt) }),
    indexable: !noindex && !siteContent.preview,
    ...(document.waiting && { waiting: document.waiting }),
    ...(campaignPhone && noindex && { campaignPhone }),
    faq: faqOf(siteContent, faq),
  };
}
