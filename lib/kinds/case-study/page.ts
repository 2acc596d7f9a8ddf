import type { Document } from "../../content/documents.ts";
import type { DataOf } from "../../content/schema/collections.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { type RenderedMarkdown, renderMarkdown } from "../../mdx/markdown.ts";
import { articleComparing } from "../../page/comparison-entries.ts";
import { quotesAbout } from "../../page/quotes.ts";
import { type ResolvedOption, resolvedOption } from "../../page/resolved.ts";
import type { LazyBody, PageBase } from "../page.ts";
import {
  bodyOf,
  breadcrumbsOf,
  imagesOf,
  linkTo,
  type PageLink,
  placeOf,
  stepTo,
  zonedDay,
} from "../parts.ts";
import { serviceLink, servicesOf } from "../service/page.ts";

/** A figure of a case study with the words that the page prints it in: `21 tickets a month`. */
export type Outcome = DataOf<"case-studies">["outcomes"][number] & { figure: string };

/** What was done for one client and what came of it. */
export interface CaseStudyPage extends PageBase {
  kind: "caseStudy";
  publishedAt: string;
  updatedAt: string;
  study: Document<"case-studies">;
  before: RenderedMarkdown;
  outcomes: Outcome[];
  services: PageLink[];
  quotes: Document<"quotes">[];
  /** What the client chose, and the article that compares it with the rest. */
  choice?: { option?: ResolvedOption; article: PageLink };
  body: LazyBody;
}

export function caseStudyPage(siteContent: SiteContent, study: Document<"case-studies">): CaseStudyPage {
  const { data, id } = study;
  const { path, ...place } = placeOf(siteContent, (routes) => routes.caseStudy(id));
  const choice = choiceOf(siteContent, study);
  return {
    kind: "caseStudy",
    path,
    ...place,
    title: data.title,
    searchTitle: data.searchTitle ?? data.title,
    description: data.description,
    breadcrumbs: breadcrumbsOf(siteContent, [
      stepTo(siteContent, "case-studies"),
      { name: data.client.name, path },
    ]),
    images: imagesOf(siteContent, path, data.title, ["16x9", "4x3", "1x1"]),
    publishedAt: zonedDay(siteContent, data.publishedAt),
    updatedAt: zonedDay(siteContent, data.updatedAt ?? data.publishedAt),
    indexable: !siteContent.preview,
    ...(study.waiting && { waiting: study.waiting }),
    faq: [],
    study,
    before: renderMarkdown(data.before, siteContent.company.language),
    outcomes: outcomesOf(siteContent, study),
    services: servicesOf(siteContent, data.services).map((service) => serviceLink(siteContent, service)),
    quotes: quotesAbout(siteContent, "caseStudies", id),
    ...(choice && { choice }),
    body: bodyOf(siteContent, study),
  };
}

function choiceOf(
  siteContent: SiteContent,
  { data }: Document<"case-studies">,
): CaseStudyPage["choice"] | undefined {
  if (data.comparison === undefined) return undefined;
  const article = articleComparing(siteContent, data.comparison);
  if (!article) return undefined;
  const { title, question, options } = siteContent.get("comparisons", data.comparison).data;
  const { option } = data;
  const isCompared = option !== undefined && options.includes(option);
  return {
    ...(isCompared && { option: resolvedOption(siteContent, option) }),
    article: linkTo(siteContent, article.path, question, title),
  };
}

/** The figures as the page and `<Amount>` print them; a plain count is followed by what it counts. */
function outcomesOf(siteContent: SiteContent, { id, data }: Document<"case-studies">): Outcome[] {
  const { figures } = siteContent;
  return data.outcomes.map((outcome) => {
    const name = `${id}.${outcome.id}`;
    const printed = figures.amount({ of: name });
    const isPlain = figures.quantity(name).measure === "plain";
    return { ...outcome, figure: isPlain ? `${printed} ${outcome.unit}` : printed };
  });
}
