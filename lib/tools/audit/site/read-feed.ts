/** RSS 2.0, Atom 1.0 and JSON Feed 1.1, seen alike. */
import { parseFeed } from "feedsmith";

/** As the head of a page names them. */
export const feedTypes: ReadonlySet<string> = new Set([
  "application/rss+xml",
  "application/atom+xml",
  "application/feed+json",
]);

export interface FeedEntry {
  id: string | undefined;
  url: string | undefined;
  title: string | undefined;
  published: string | undefined;
  updated: string | undefined;
  content: string | undefined;
}

export interface Feed {
  format: "rss" | "atom" | "json";
  title: string | undefined;
  /** The language that it says it is in. */
  language: string | undefined;
  /** What the format demands of the feed itself and is missing. */
  missing: string[];
  entries: FeedEntry[];
}

/** @throws Error where the text is no feed */
export function readFeed(text: string): Feed {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case "rss": {
      const { title, link, description, language, items } = parsed.feed;
      const entries = (items ?? []).map((item) => ({
        id: item.guid?.value,
        url: item.link,
        title: item.title,
        published: item.pubDate,
        updated: item.atom?.updated,
        content: item.content?.encoded ?? item.description,
      }));
      return { format: "rss", title, language, missing: absent({ title, link, description }), entries };
    }
    case "atom": {
      const { id, updated, xml } = parsed.feed;
      const title = parsed.feed.title?.value;
      const entries = (parsed.feed.entries ?? []).map((entry) => ({
        id: entry.id,
        url: entry.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
        title: entry.title?.value,
        published: entry.published,
        updated: entry.updated,
        content: entry.content?.value ?? entry.summary?.value,
      }));
      return { format: "atom", title, language: xml?.lang, missing: absent({ id, title, updated }), entries };
    }
    case "json": {
      const { title, language, items } = parsed.feed;
      const entries = (items ?? []).map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        published: item.date_published === undefined ? undefined : String(item.date_published),
        updated: item.date_modified === undefined ? undefined : String(item.date_modified),
        content: item.content_html ?? item.content_text,
      }));
      return { format: "json", title, language, missing: absent({ title }), entries };
    }
    default:
      throw new Error(`it is a feed of the format ${parsed.format}, which nobody expects here`);
  }
}

function absent(parts: Record<string, unknown>): string[] {
  return Object.entries(parts)
    .filter(([, value]) => !value)
    .map(([name]) => name);
}
