import type { Document } from "../../content/documents.ts";
import type { ArticleVariant } from "../../content/schema/variant.ts";
import type { Article, SiteContent } from "../../content/site-content.ts";
import { type ResolvedComparison, type ResolvedOption, resolvedComparison } from "../../page/resolved.ts";
import { caseStudyLinks } from "../case-study/links.ts";
import type { LazyBody, PageBase } from "../page.ts";
import { bodyOf, breadcrumbsOf, faqOf, imagesOf, linkTo, type PageLink, placeOf, stepTo } from "../parts.ts";
import { withVariant } from "./variants.ts";

/** An article with everything its file names, looked up once. */
export interface ArticlePage extends PageBase {
  kind: "article";
  publishedAt: string;
  updatedAt: string;
  body: LazyBody;
  article: Article;
  category: Document<"categories">;
  comparison?: ResolvedComparison;
  /** What it compares, in the order of the columns. */
  options: ResolvedOption[];
  /** The terms of the glossary that it is about. */
  terms: Document<"glossary">[];
  author?: Document<"people">;
  reviewer?: Document<"people">;
  /** Clients who had to decide what it compares. */
  caseStudies: PageLink[];
  /** What to read after it: the same section first, then the newest. */
  related: Article[];
}

/** @param variant the words that this page has in place of the article's own */
export function articlePage(
  siteContent: SiteContent,
  original: Article,
  variant: ArticleVariant = {},
): ArticlePage {
  const { article, comparison } = withVariant(
    { article: original, comparison: comparisonOf(siteContent, original) },
    variant,
    siteContent.company.language,
  );
  const { data, path } = article;
  const author = data.author ? siteContent.get("people", data.author) : undefined;
  const reviewer = data.reviewer ? siteContent.get("people", data.reviewer) : undefined;
  return {
    kind: "article",
    ...placeOf(siteContent, (routes) => routes.article(article.id)),
    title: data.title,
    searchTitle: data.searchTitle ?? data.title,
    description: data.description,
    breadcrumbs: breadcrumbsOf(siteContent, [
      stepTo(siteContent, "blog"),
      { name: data.breadcrumb ?? data.title, path },
    ]),
    // The card is the page's own, whatever the variant: it shows the title that the page has on social networks.
    images: imagesOf(siteContent, path, original.data.title, ["16x9", "4x3", "1x1"], data.image),
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    indexable: !data.noindex && !siteContent.preview,
    ...(article.waiting && { waiting: article.waiting }),
    faq: faqOf(siteContent, data.faq),
    ...(data.sources && { sources: data.sources }),
    ...(data.image && { picture: data.image }),
    article,
    category: article.category,
    ...(comparison && { comparison }),
    options: comparison?.options ?? [],
    terms: (data.about ?? []).flatMap((id) => siteContent.find("glossary", id) ?? []),
    ...(author && { author }),
    ...(reviewer && { reviewer }),
    caseStudies: data.comparison
      ? caseStudyLinks(siteContent, ({ comparison }) => comparison === data.comparison)
      : [],
    related: relatedTo(siteContent, article),
    body: bodyOf(siteContent, article, { comparison }),
  };
}

export function comparisonOf(siteContent: SiteContent, { data }: Article): ResolvedComparison | undefined {
  return data.comparison ? resolvedComparison(siteContent, data.comparison) : undefined;
}

export function articleLink(siteContent: SiteContent, { path, data }: Article): PageLink {
  return linkTo(siteContent, path, data.title, data.description);
}

/** Articles to read after this one: the same section first, then the newest. */
export function relatedTo(siteContent: SiteContent, article: Article, count = 3): Article[] {
  const section = articlesBySection(siteContent).get(article.data.category) ?? [];
  const found = new Set<Article>();
  for (const list of [section, siteContent.articles]) {
    for (const other of list) {
      if (found.size === count) break;
      if (other.id !== article.id) found.add(other);
    }
  }
  return [...found];
}

const sections = new WeakMap<SiteContent, Map<string, Article[]>>();

/** The articles of each section by its id, found once, so that a page costs the same among ten thousand as among ten. */
export function articlesBySection(siteContent: SiteContent): ReadonlyMap<string, Article[]> {
  const found = sections.get(siteContent) ?? Map.groupBy(siteContent.articles, ({ data }) => data.category);
  sections.set(siteContent, found);
  return found;
}
