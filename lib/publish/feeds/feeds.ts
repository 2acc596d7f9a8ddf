/**
 * Every feed of the site. To add one: its folder in lib/site/addresses.ts, its record here, and in the record of the kind whose pages
 * name it `feed`. Pages kept out of search engines are kept out of feeds.
 */
import type { Article, SiteContent } from "../../content/site-content.ts";
import { articlePage } from "../../kinds/article/page.ts";
import { caseStudiesInOrder } from "../../kinds/case-study/links.ts";
import { caseStudyPage } from "../../kinds/case-study/page.ts";
import type { PageBase } from "../../kinds/page.ts";
import type { FeedName } from "../../site/addresses.ts";
import { zoned } from "../../site/dates.ts";

/** A page as a feed shows it. */
export interface FeedItem {
  page: PageBase & { publishedAt: string };
  /** Absent if the company is the author. */
  author?: { name: string; path: string };
  section?: string;
  keywords?: readonly string[];
}

export interface FeedSource {
  /** As `feedFolders` of the routes has it. */
  folder: string;
  /** The path of the page that lists the same entries. */
  page: string;
  title: string;
  description: string;
  /** When a feed without entries last changed: RFC 3339. */
  updatedAt: string;
  /** Newest first, each made on first use. */
  items(): Generator<FeedItem>;
}

/** All feeds of a kind: one, or one for each document that has something to feed. */
type Feeds = (siteContent: SiteContent) => FeedSource[];

const feeds: Record<FeedName, Feeds> = {
  site: (siteContent) => [articleFeed(siteContent, siteContent.articles)],
  category: (siteContent) => {
    const sections = Map.groupBy(siteContent.articles.filter(isFed), ({ data }) => data.category);
    return siteContent.all("categories").flatMap(({ id, data: { name, description } }) => {
      const articles = sections.get(id);
      return articles
        ? {
            ...articleFeed(siteContent, articles),
            folder: siteContent.routes.feedFolders.category(id),
            page: siteContent.routes.category(id),
            title: `${name}: ${siteContent.company.name}`,
            description,
          }
        : [];
    });
  },
  caseStudies: caseStudyFeeds,
};

/** Case studies as their list shows them, the newest first. */
function caseStudyFeeds(siteContent: SiteContent): FeedSource[] {
  const list = siteContent.find("pages", "case-studies");
  const studies = caseStudiesInOrder(siteContent).filter(({ waiting }) => !waiting);
  if (!list || studies.length === 0) return [];
  const { title, description, updatedAt } = list.data;
  const { routes } = siteContent;
  return [
    {
      folder: routes.feedFolders.caseStudies(),
      page: routes["case-studies"](),
      title: `${title}: ${siteContent.company.name}`,
      description,
      updatedAt: zoned(updatedAt, siteContent.company.timeZone),
      *items() {
        for (const study of studies) yield { page: caseStudyPage(siteContent, study) };
      },
    },
  ];
}

export function allFeeds(siteContent: SiteContent): FeedSource[] {
  return Object.values(feeds).flatMap((ofKind) => ofKind(siteContent));
}

function articleFeed(siteContent: SiteContent, articles: readonly Article[]): FeedSource {
  const { company, routes } = siteContent;
  const { description, updatedAt } = siteContent.get("pages", "blog").data;
  return {
    folder: routes.feedFolders.site(),
    page: siteContent.articles.length > 0 ? routes.blog() : routes.home(),
    title: company.name,
    description,
    updatedAt: zoned(updatedAt, company.timeZone),
    *items() {
      for (const article of articles) {
        if (!isFed(article)) continue;
        const page = articlePage(siteContent, article);
        const { author, category } = page;
        yield {
          page,
          ...(author && { author: { name: author.data.name, path: routes.author(author.id) } }),
          section: category.data.name,
          keywords: article.data.keywords ?? [],
        };
      }
    },
  };
}

function isFed({ data, waiting }: Article): boolean {
  return !data.noindex && !waiting;
}
