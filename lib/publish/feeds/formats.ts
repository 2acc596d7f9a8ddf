import { type FeedFormat, feedFiles } from "../../site/addresses.ts";
import { atomFeed } from "./atom.ts";
import type { Feed } from "./feed.ts";
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

/** The format that a file's name stands for. */
export function feedFormatAt(file: string): FeedFormat {
  return feedFormatNames.find((name) => feedFiles[name] === file) ?? "rss";
}
