import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { allEditionsPages } from "#lib/kinds/all-pages.ts";
import { sitemap, sitemapEntries, sitemapParts } from "#lib/publish/sitemap.ts";
import { absolute, siteFiles } from "#lib/site/addresses.ts";

export const dynamic = "force-static";

export function GET() {
  const parts = sitemapParts(sitemapEntries(allEditionsPages(siteContent())));
  const text = sitemap(parts, (part) => absolute(siteContent().company, siteFiles.sitemapPart(part)));
  return new Response(text, { headers: headersOf(siteFiles.sitemap()) });
}
