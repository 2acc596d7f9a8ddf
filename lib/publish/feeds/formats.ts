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

/** The format that a file's name stands for. */
export function feedFormatAt(file: string): FeedFormat {
  if (file === feedFiles.atom) return "atom";
  return file === feedFiles.json ? "json" : "rss";
}
