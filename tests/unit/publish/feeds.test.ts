import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { SiteContent } from "#lib/content/site-content.ts";
import { atomFeed } from "#lib/publish/feeds/atom.ts";
import { type Feed, feedOf } from "#lib/publish/feeds/feed.ts";
import { allFeeds } from "#lib/publish/feeds/feeds.ts";
import { jsonFeed } from "#lib/publish/feeds/json-feed.ts";
import { rssFeed } from "#lib/publish/feeds/rss.ts";
import { article, everything, writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const folder = temporaryFolder("feeds");
writeFixtureContent(folder);
writeFileSync(
  join(folder, "articles", "old.mdx"),
  article(
    {
      ...everything,
      title: "Written before computers counted",
      publishedAt: "1961-04-12",
      updatedAt: undefined,
    },
    "A text.\n",
  ).replace(/permalink:.*\n|aliases:\n(?: {2}- .*\n)*/g, ""),
);
const siteContent = siteContentFrom(folder);

/** The feed of a folder, with a word in place of each page's text. */
function feedIn(content: SiteContent, place = "/"): Feed {
  const source = allFeeds(content).find((each) => each.folder === place);
  if (!source) throw new Error(`There is no feed in ${place}.`);
  return feedOf(content, source, ({ path }) => `<p>The text of ${path}</p>`);
}
const feed = feedIn(siteContent);

/** A strict parser throws where the document is not well-formed. */
function wellFormed(text: string): void {
  new SaxesParser({ xmlns: true }).write(text).close();
}

describe("a feed of all articles", () => {
  it("holds the latest twenty, the newest first, without drafts, what is scheduled and what is kept from search", () => {
    expect(feed.entries).toHaveLength(20);
    const dates = feed.entries.map(({ publishedAt }) => Date.parse(publishedAt));
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
    const [site] = allFeeds(siteContent);
    const all = [...(site?.items() ?? [])].map(({ page }) => page.path);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((path) => /a-draft|scheduled|hidden/.test(path))).toEqual([]);
  });

  it("says the same in RSS 2.0, Atom and JSON Feed, as an independent parser reads them", () => {
    const expected = feed.entries.map(({ url, title, html, publishedAt }) => ({
      url,
      title,
      html,
      instant: Date.parse(publishedAt),
    }));
    const rss = parseRssFeed(rssFeed(feed));
    const atom = parseAtomFeed(atomFeed(feed));
    const json = parseJsonFeed(jsonFeed(feed));
    expect(
      rss.items?.map(({ link, title, content, pubDate }) => ({
        url: link,
        title,
        html: content?.encoded,
        instant: Date.parse(pubDate ?? ""),
      })),
    ).toEqual(expected);
    expect(
      atom.entries?.map(({ id, title, content, published }) => ({
        url: id,
        title: title?.value,
        html: content?.value,
        instant: Date.parse(published ?? ""),
      })),
    ).toEqual(expected);
    expect(
      json.items?.map(({ id, title, content_html, date_published }) => ({
        url: id,
        title,
        html: content_html,
        instant: Date.parse(date_published ?? ""),
      })),
    ).toEqual(expected);
  });

  it("is dated by its content, in the zone the articles are dated in", () => {
    expect(feed.updatedAt).toBe(
      feed.entries.map(({ updatedAt }) => updatedAt).sort((a, b) => Date.parse(b) - Date.parse(a))[0],
    );
    expect(parseAtomFeed(atomFeed(feed)).updated).toBe(feed.updatedAt);
  });
});

it("a category's feed holds its articles only, and an empty category has none to feed", () => {
  const even = feedIn(siteContent, "/blog/category/even/");
  expect(even.entries.length).toBeGreaterThan(1);
  expect(new Set(even.entries.map(({ tags: [section] }) => section)).size).toBe(1);
  expect(even.urls.atom).toBe("https://www.example.com/blog/category/even/atom.xml");
  expect(allFeeds(siteContent).map((source) => source.folder)).not.toContain("/blog/category/empty/");
  for (const text of [rssFeed(even), atomFeed(even)]) wellFormed(text);
});

it("an article from before 1970 keeps its date in every format", () => {
  const old = siteContent.articles.filter(({ id }) => id === "old");
  const aged = feedIn({ ...siteContent, articles: old });
  expect(parseRssFeed(rssFeed(aged)).items?.[0]?.pubDate).toBe("Wed, 12 Apr 1961 06:00:00 GMT");
  expect(parseAtomFeed(atomFeed(aged)).entries?.[0]?.published).toBe("1961-04-12T00:00:00-06:00");
  expect(aged.updatedAt).toBe("1961-04-12T00:00:00-06:00");
});

it("a site without articles has a feed that says so and is valid", () => {
  const none = feedIn({ ...siteContent, articles: [] });
  expect(none.entries).toEqual([]);
  expect(none.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  wellFormed(atomFeed(none));
  expect(parseRssFeed(rssFeed(none)).title).toBe(none.title);
});

it.each([
  ["the end of a CDATA section", "]]> & <b>"],
  ["control characters", "a\u0000\u0008\u000bb"],
  ["half a surrogate pair", "a \uD83D b"],
  ["a character outside the plane", "👩‍💻 עברית"],
  ["three hundred letters", "x".repeat(300)],
])("a title with %s leaves every format readable", (_name, title) => {
  const broken: Feed = {
    ...feed,
    title,
    entries: feed.entries
      .slice(0, 1)
      .map((entry) => ({ ...entry, title, summary: title, html: `<p>${title}</p>` })),
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
  const words = title.toWellFormed().replace(/[\u0000-\u0008\u000b]/g, "");
  for (const text of [rssFeed(broken), atomFeed(broken)]) wellFormed(text);
  expect(parseRssFeed(rssFeed(broken)).items?.[0]?.title).toBe(words);
  expect(parseAtomFeed(atomFeed(broken)).entries?.[0]?.title?.value).toBe(words);
  expect(jsonFeed(broken)).toContain(JSON.stringify(title));
});
