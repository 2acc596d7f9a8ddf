import { xml, xmlDocument } from "../xml.ts";
import type { Feed } from "./feed.ts";

/** Atom 1.0 (RFC 4287), with the whole text in `content`. */
export function atomFeed(feed: Feed): string {
  const entries = feed.entries.map(
    ({ url, title, summary, html, author, tags, publishedAt, updatedAt }) => xml`<entry>
<id>${url}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${publishedAt}</published>
<updated>${updatedAt}</updated>
<author><name>${author.name}</name><uri>${author.url}</uri></author>
${tags.map((name) => xml`<category term="${name}"/>\n`)}<summary>${summary}</summary>
<content type="html">${html}</content>
</entry>
`,
  );
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feed.urls.atom}</id>
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<updated>${feed.updatedAt}</updated>
<author><name>${feed.publisher.name}</name><uri>${feed.publisher.url}</uri></author>
<icon>${feed.icon}</icon>
<link rel="self" type="application/atom+xml" href="${feed.urls.atom}"/>
<link rel="alternate" type="text/html" href="${feed.pageUrl}"/>
${entries}</feed>`);
}
