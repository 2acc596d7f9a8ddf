import { library } from "#lib/content/library.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { sitemap, sitemapEntries, sitemapParts } from "#lib/publish/sitemap.ts";
import { absolute, routes } from "#lib/site/addresses.ts";

export const dynamic = "force-static";

export function GET() {
  const parts = sitemapParts(sitemapEntries(allPages(library())));
  const text = sitemap(parts, (part) => absolute(library().company, routes.sitemapPart(part)));
  return new Response(text, { headers: headersOf(routes.sitemap()) });
}
