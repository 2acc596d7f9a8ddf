/** What a feed says, before it is written in one of three formats. */
import type { Document } from "../../content/documents.ts";
import type { Article, SiteContent } from "../../content/site-content.ts";
import { articlePage } from "../../kinds/article/page.ts";
import { articlesIn } from "../../kinds/list/page.ts";
import { absolute, type FeedFormat, routes } from "../../site/addresses.ts";
import { zoned } from "../../site/dates.ts";
import { htmlOf } from "../markdown/write.ts";

export interface FeedEntry {
  /** The page's address, which is the entry's id for good. */
  url: string;
  title: string;
  summary: string;
  /** The whole text as HTML, every address whole. */
  html: string;
  image: string;
  author: { name: string; url: string };
  section: string;
  keywords: string[];
  /** RFC 3339 with the zone's offset, as in the page's graph. */
  publishedAt: string;
  updatedAt: string;
}

export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page whose articles these are. */
  pageUrl: string;
  /** Where the feed itself stands, in each format. */
  urls: Record<FeedFormat, string>;
  icon: string;
  publisher: { name: string; url: string };
  /** When the content last changed; never the time of a build. */
  updatedAt: string;
  /** The newest first. */
  entries: FeedEntry[];
}

/** How many articles a feed holds. */
export const feedLength = 20;

/** The feed of all articles, or of one category. Articles kept out of search engines are kept out of feeds. */
export function feedOf(siteContent: SiteContent, category?: Document<"categories">): Feed {
  const { company } = siteContent;
  const articles = feedArticles(siteContent, category).slice(0, feedLength);
  const blog = siteContent.get("pages", "blog").data;
  const path = category ? routes.category(category.id) : routes.blog();
  return {
    title: category ? `${category.data.name}: ${company.name}` : company.name,
    description: category?.data.description ?? blog.description,
    language: company.language,
    pageUrl: absolute(company, path),
    urls: {
      rss: absolute(company, routes.feed("rss", category?.id)),
      atom: absolute(company, routes.feed("atom", category?.id)),
      json: absolute(company, routes.feed("json", category?.id)),
    },
    icon: absolute(company, routes.icon("512.png")),
    publisher: { name: company.name, url: absolute(company, routes.home()) },
    updatedAt: latest(articles) ?? zoned(blog.updatedAt, company.timeZone),
    entries: articles.map((article) => entryOf(siteContent, article)),
  };
}

/** All articles that belong in a feed, the newest first. A category without any has no feed. */
export function feedArticles(siteContent: SiteContent, category?: Document<"categories">): Article[] {
  const articles = category ? articlesIn(siteContent, category) : siteContent.articles;
  return articles.filter(({ data, waiting }) => !data.noindex && !waiting);
}

function latest(articles: Article[]): string | undefined {
  return articles.map(({ updatedAt }) => updatedAt).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}

/** An article stands in the site's feed and in its category's, each in three formats; its text is written out once. */
const known = new WeakMap<Article, FeedEntry>();

function entryOf(siteContent: SiteContent, article: Article): FeedEntry {
  const entry = known.get(article) ?? makeEntry(siteContent, article);
  known.set(article, entry);
  return entry;
}

function makeEntry(siteContent: SiteContent, article: Article): FeedEntry {
  const { company, get } = siteContent;
  const { author, category, keywords } = article.data;
  const page = articlePage(siteContent, article);
  return {
    url: page.url,
    title: page.title,
    summary: page.description,
    html: htmlOf(page, siteContent),
    image: page.images[0].url,
    author: author
      ? { name: get("people", author).data.name, url: absolute(company, routes.author(author)) }
      : { name: company.name, url: absolute(company, routes.plain("about")) },
    section: get("categories", category).data.name,
    keywords: keywords ?? [],
    publishedAt: page.publishedAt,
    updatedAt: page.updatedAt,
  };
}
