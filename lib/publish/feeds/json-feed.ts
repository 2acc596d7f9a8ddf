import type { Feed } from "./feed.ts";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the whole text in `content_html`. */
export function jsonFeed(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feed.urls.json,
    icon: feed.icon,
    language: feed.language,
    authors: [feed.publisher],
    items: feed.entries.map(({ url, title, summary, html, image, author, tags, publishedAt, updatedAt }) => ({
      id: url,
      url,
      title,
      summary,
      content_html: html,
      image,
      authors: [author],
      tags,
      date_published: publishedAt,
      date_modified: updatedAt,
    })),
  };
  return `${JSON.stringify(document)}\n`;
}
