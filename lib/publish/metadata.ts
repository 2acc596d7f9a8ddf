import type { Metadata } from "next";
import type { SiteContent } from "../content/site-content.ts";
import { kindOf } from "../kinds/kinds.ts";
import type { Page } from "../kinds/pages.ts";
import { absolute, type FeedFormat, siteFiles } from "../site/addresses.ts";
import { alternateLanguages } from "./alternate-languages.ts";
import { allFeeds } from "./feeds/feeds.ts";
import { feedFormatNames, feedFormats } from "./feeds/formats.ts";

/** Search results cut a title near here; the company's name gives way first. */
const titleLength = 62;

/** The `<title>`: the page's own words, then the company where there is room. */
function documentTitle(page: Page, siteContent: SiteContent): string {
  const full = `${page.searchTitle} | ${siteContent.company.name}`;
  return full.length <= titleLength || page.path === siteContent.routes.home() ? full : page.searchTitle;
}

/**
 * Everything in a page's head, from the Page alone. Section, keywords and author are in the graph, where programs read them; Open Graph
 * requires an author's address that is itself a `profile` (ogp.me, type article), which no page here is.
 */
export function metadataOf(page: Page, siteContent: SiteContent): Metadata {
  const { company } = siteContent;
  const title = documentTitle(page, siteContent);
  const languages = alternateLanguages(page, siteContent).map(({ hreflang, url }) => [hreflang, url]);
  const images = page.images.slice(0, 1).map(({ url, width, height, alt }) => ({ url, width, height, alt }));
  const common = {
    title: page.title,
    description: page.description,
    url: page.url,
    siteName: company.name,
    // What Open Graph takes for granted is not said (ogp.me, optional metadata).
    ...(company.language !== "en-US" && { locale: company.language.replace("-", "_") }),
    images,
  };
  return {
    title,
    description: page.description,
    manifest: siteContent.routes.manifest(),
    alternates: {
      canonical: page.url,
      types: alternatesOf(page, siteContent),
      ...(languages.length > 0 && { languages: Object.fromEntries(languages) }),
    },
    robots: page.indexable ? { "max-image-preview": "large" } : { index: false, follow: true },
    openGraph: page.publishedAt
      ? {
          ...common,
          type: "article",
          publishedTime: page.publishedAt,
          ...(page.updatedAt !== page.publishedAt && page.updatedAt && { modifiedTime: page.updatedAt }),
        }
      : { ...common, type: "website" },
    twitter: { card: "summary_large_image", title: page.title, description: page.description, images },
  };
}

/**
 * The page in other forms: its Markdown alternate, and feeds. Every page names the site's RSS feed, which is what readers look for
 * first; a page with a feed of its own names that one too, and all three formats.
 */
function alternatesOf(
  page: Page,
  siteContent: SiteContent,
): Record<string, { url: string; title: string }[] | string> {
  const { company, routes } = siteContent;
  const folder = kindOf(page).feed?.(page, siteContent);
  const own = folder === undefined ? undefined : allFeeds(siteContent).find((feed) => feed.folder === folder);
  const formats: readonly FeedFormat[] = own ? feedFormatNames : ["rss"];
  const feeds = formats.map((format) => {
    const site = { url: absolute(company, routes.feed(format)), title: company.name };
    const narrow =
      own && own.folder !== routes.feedFolders.site()
        ? [{ url: absolute(company, routes.feed(format, own.folder)), title: own.title }]
        : [];
    return [feedFormats[format].type, [...narrow, site]] as const;
  });
  return {
    ...Object.fromEntries(feeds),
    ...(page.indexable && { "text/markdown": absolute(company, siteFiles.markdown(page.path)) }),
  };
}
