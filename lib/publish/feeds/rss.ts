import { xml, xmlDocument } from "../xml.ts";
import type { Feed } from "./feed.ts";

/**
 * RSS 2.0 (Best Practices Profile of the RSS Advisory Board), with the whole text in `content:encoded`. The author
 * is in `dc:creator`, because RSS's own element requires an email address.
 */
export function rssFeed(feed: Feed): string {
  const items = feed.entries.map(
    ({ url, title, summary, html, author, tags, publishedAt }) => xml`<item>
<title>${title}</title>
<link>${url}</link>
<guid isPermaLink="true">${url}</guid>
<pubDate>${httpDate(publishedAt)}</pubDate>
<dc:creator>${author.name}</dc:creator>
${tags.map((name) => xml`<category>${name}</category>\n`)}<description>${summary}</description>
<content:encoded>${html}</content:encoded>
</item>
`,
  );
  return xmlDocument(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${feed.title}</title>
<link>${feed.pageUrl}</link>
<description>${feed.description}</description>
<language>${feed.language}</language>
<lastBuildDate>${httpDate(feed.updatedAt)}</lastBuildDate>
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link href="${feed.urls.rss}" rel="self" type="application/rss+xml"/>
<image><url>${feed.icon}</url><title>${feed.title}</title><link>${feed.pageUrl}</link></image>
${items}</channel>
</rss>`);
}

/** The instant as RFC 822 has it, with a year of four digits. */
function httpDate(zoned: string): string {
  return new Date(zoned).toUTCString();
}
