import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { allPages, pageAt } from "#lib/kinds/all-pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";
import { article, everything, writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const folder = temporaryFolder("metadata");
writeFixtureContent(folder);
writeFileSync(
  join(folder, "articles", "long.mdx"),
  article({ ...everything, permalink: "/long/", aliases: undefined }),
);
const siteContent = siteContentFrom(folder);

function headOf(path: string) {
  const page = pageAt(siteContent, path);
  if (!page) throw new Error(`There is no page at ${path}.`);
  return metadataOf(page, siteContent);
}

it("an article's head says everything that search engines and social networks ask for", () => {
  const { openGraph, ...head } = headOf("/guides/deep/everything/");
  expect(head).toMatchObject({
    title: `Everything at once | ${siteContent.company.name}`,
    description: everything.description
      .replaceAll(/"(\w+)"/g, "“$1”")
      .replace("'apostrophes'", "‘apostrophes’"),
    robots: { "max-image-preview": "large" },
    alternates: {
      canonical: "https://www.example.com/guides/deep/everything/",
      types: { "text/markdown": "https://www.example.com/guides/deep/everything.md" },
    },
    twitter: { card: "summary_large_image" },
  });
  expect(openGraph).toMatchObject({
    type: "article",
    url: "https://www.example.com/guides/deep/everything/",
    siteName: siteContent.company.name,
    publishedTime: "2026-03-08T12:00:00-05:00",
    modifiedTime: "2026-04-01T09:30:00+02:00",
    images: [{ width: 1200, height: 675, alt: "A gray square" }],
  });
});

it("a page kept out of search engines says so and has neither a Markdown alternate nor large pictures", () => {
  const { robots, alternates } = headOf("/hidden/");
  expect(robots).toEqual({ index: false, follow: true });
  expect(alternates?.types).not.toHaveProperty("text/markdown");
});

it("a category names its own feeds in three formats, and an empty one the site's only", () => {
  const feeds = headOf("/blog/category/even/").alternates?.types;
  expect(Object.keys(feeds ?? {})).toEqual([
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "text/markdown",
  ]);
  expect(JSON.stringify(feeds)).toContain("/blog/category/even/feed.xml");
  expect(Object.keys(headOf("/blog/category/empty/").alternates?.types ?? {})).toEqual([
    "application/rss+xml",
  ]);
});

it("titles are whole however long they are, and the company's name gives way first", () => {
  const page = pageAt(siteContent, "/long/");
  if (!page) throw new Error("There is no page at /long/.");
  const title = "x".repeat(300);
  expect(metadataOf({ ...page, title, searchTitle: title }, siteContent)).toMatchObject({
    title,
    openGraph: { title },
  });
});

it("no two pages share a canonical address, and every one is absolute", () => {
  const addresses = [...allPages(siteContent)].map((page) =>
    String(metadataOf(page, siteContent).alternates?.canonical),
  );
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/www\.example\.com\/.*/);
});
