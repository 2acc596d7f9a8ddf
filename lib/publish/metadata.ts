import type { Metadata } from "next";
import type { Library } from "../content/library.ts";
import type { Page } from "../page/page.ts";

/** Search results cut a title near here; the company's name gives way first. */
const titleLength = 62;

/** The `<title>`: the page's own words, then the company where there is room. */
export function documentTitle(page: Page, library: Library): string {
  const full = `${page.searchTitle} | ${library.company.name}`;
  return full.length <= titleLength || page.kind === "home" ? full : page.searchTitle;
}

/** Everything in a page's head, from the Page alone. */
export function metadataOf(page: Page, library: Library): Metadata {
  const { company } = library;
  const title = documentTitle(page, library);
  const images = page.images.slice(0, 1).map(({ url, width, height, alt }) => ({ url, width, height, alt }));
  const common = {
    title: page.title,
    description: page.description,
    url: page.url,
    siteName: company.name,
    locale: company.language.replace("-", "_"),
    images,
  };
  return {
    title,
    description: page.description,
    alternates: { canonical: page.url },
    robots: page.indexable
      ? { index: true, follow: true, "max-image-preview": "large" }
      : { index: false, follow: true },
    openGraph:
      page.kind === "article"
        ? {
            ...common,
            type: "article",
            publishedTime: page.publishedAt,
            modifiedTime: page.updatedAt,
            section: library.get("categories", page.article.data.category).data.name,
            ...(page.article.data.keywords && { tags: page.article.data.keywords }),
          }
        : { ...common, type: "website" },
    twitter: { card: "summary_large_image", title: page.title, description: page.description, images },
  };
}
