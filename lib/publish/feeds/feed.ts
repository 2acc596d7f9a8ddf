/** What a feed says, before it is written in one of three formats. */
import type { SiteContent } from "../../content/site-content.ts";
import { companyPath } from "../../kinds/plain/page.ts";
import { absolute, type FeedFormat, siteFiles } from "../../site/addresses.ts";
import type { FeedItem, FeedSource } from "./feeds.ts";

export interface FeedEntry {
  /** The page's address, which is the entry's id for good. */
  url: string;
  title: string;
  summary: string;
  /** The whole text as HTML, every address whole. */
  html: string;
  image: string;
  author: { name: string; url: string };
  /** The section it belongs to, and what it is about. */
  tags: string[];
  /** RFC 3339 with the zone's offset, as in the page's graph. */
  publishedAt: string;
  updatedAt: string;
}

export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page whose entries these are. */
  pageUrl: string;
  /** The feed's own address, in each format. */
  urls: Record<FeedFormat, string>;
  icon: string;
  publisher: { name: string; url: string };
  /** When the content last changed; never the time of a build. */
  updatedAt: string;
  /** The newest first. */
  entries: FeedEntry[];
}

/** How many pages a feed holds. */
const feedLength = 20;

/** The pages that a feed holds. */
export function feedItems(source: FeedSource): FeedItem[] {
  return source.items().take(feedLength).toArray();
}

/** @param textOf the text of a page as HTML */
export function feedOf(
  siteContent: SiteContent,
  source: FeedSource,
  textOf: (page: FeedItem["page"]) => string,
): Feed {
  const { company, routes } = siteContent;
  const { folder, page, title, description } = source;
  const entries = feedItems(source).map((item) => entryOf(siteContent, item, textOf(item.page)));
  const [changed = source.updatedAt] = entries
    .map(({ updatedAt }) => updatedAt)
    .sort((a, b) => Date.parse(b) - Date.parse(a));
  return {
    title,
    description,
    language: company.language,
    pageUrl: absolute(company, page),
    urls: {
      rss: absolute(company, routes.feed("rss", folder)),
      atom: absolute(company, routes.feed("atom", folder)),
      json: absolute(company, routes.feed("json", folder)),
    },
    icon: absolute(company, siteFiles.icon("512.png")),
    publisher: { name: company.name, url: absolute(company, routes.home()) },
    updatedAt: changed,
    entries,
  };
}

function entryOf(siteContent: SiteContent, item: FeedItem, html: string): FeedEntry {
  const { company } = siteContent;
  const { page, section, keywords = [] } = item;
  const author = item.author ?? { name: company.name, path: companyPath(siteContent) };
  return {
    url: page.url,
    title: page.title,
    summary: page.description,
    html,
    image: page.images[0].url,
    author: { name: author.name, url: absolute(company, author.path) },
    tags: [...(section === undefined ? [] : [section]), ...keywords],
    publishedAt: page.publishedAt,
    updatedAt: page.updatedAt ?? page.publishedAt,
  };
}
