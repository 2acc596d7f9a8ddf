/** What a build makes from rendered pages, made for the development server: Markdown alternates, feeds and the site's graph. */
import { siteContent, wordingOf } from "../../content/site-content.ts";
import { editionOf, pageAt } from "../../kinds/all-pages.ts";
import { feedItems } from "../../publish/feeds/feed.ts";
import { allFeeds } from "../../publish/feeds/feeds.ts";
import { feedFilesOf, feedFormatNames } from "../../publish/feeds/formats.ts";
import { htmlOf, markdownOf } from "../../publish/markdown/write.ts";
import { serialize } from "../../schema-org/serialize.ts";
import { languageGraph } from "../../schema-org/site-graph.ts";
import { feedFiles, places } from "../../site/addresses.ts";

/**
 * @param url the path requested, such as `/about.md`
 * @param origin where the development server answers
 * @returns undefined if there is no such file
 */
export async function pageFile(
  url: string,
  origin: string,
): Promise<{ path: string; text: string } | undefined> {
  const path = decodeURI(new URL(url, origin).pathname);
  const isFeed = Object.values(feedFiles).some((file) => path.endsWith(`/${file}`));
  const isGraph = path.endsWith(places.graph.path);
  if (!isFeed && !isGraph && !path.endsWith(".md")) return undefined;
  // `/es.md` is the home page in Spanish.
  const pagePath = path === places.homeMarkdown.path ? places.home.path : path.replace(/\.md$/, "/");
  const content = editionOf(siteContent(), pagePath);
  if (isGraph)
    return path === content.routes.graph() ? { path, text: serialize(languageGraph(content)) } : undefined;
  const wording = wordingOf(content);
  const show = async (page: string) => (await fetch(`${origin}${page}`)).text();
  if (!isFeed) {
    const page = pageAt(content, pagePath);
    return page && { path, text: markdownOf(await show(page.path), { url: page.url, ...wording }) };
  }
  const feed = allFeeds(content).find(({ folder }) =>
    feedFormatNames.some((format) => content.routes.feed(format, folder) === path),
  );
  if (!feed) return undefined;
  const texts = new Map<string, string>();
  for (const { page } of feedItems(feed))
    texts.set(page.path, htmlOf(await show(page.path), { url: page.url, ...wording }));
  const files = feedFilesOf(content, feed, (page) => texts.get(page.path) ?? "");
  const [, text = ""] = files.find(([file]) => file === path) ?? [];
  return { path, text };
}
