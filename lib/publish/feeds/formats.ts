import type { SiteContent } from "../../content/site-content.ts";
import type { FeedFormat } from "../../site/addresses.ts";
import { atomFeed } from "./atom.ts";
import { type Feed, feedOf } from "./feed.ts";
import type { FeedItem, FeedSource } from "./feeds.ts";
import { jsonFeed } from "./json-feed.ts";
import { rssFeed } from "./rss.ts";

/** The writer of each format. */
export const feedFormats = {
  rss: { write: rssFeed, type: "application/rss+xml" },
  atom: { write: atomFeed, type: "application/atom+xml" },
  json: { write: jsonFeed, type: "application/feed+json" },
} as const satisfies Record<FeedFormat, { write: (feed: Feed) => string; type: string }>;

export const feedFormatNames: readonly FeedFormat[] = Object.keys(feedFormats).filter(
  (name): name is FeedFormat => Object.hasOwn(feedFormats, name),
);

/**
 * A feed's files by their paths, one a format.
 *
 * @param textOf the text of a page as HTML
 */
export function feedFilesOf(
  siteContent: SiteContent,
  source: FeedSource,
  textOf: (page: FeedItem["page"]) => string,
): [path: string, text: string][] {
  const feed = feedOf(siteContent, source, textOf);
  return feedFormatNames.map((format) => [
    siteContent.routes.feed(format, source.folder),
    feedFormats[format].write(feed),
  ]);
}
