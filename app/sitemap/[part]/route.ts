import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { allEditionsPages } from "#lib/kinds/all-pages.ts";
import { sitemapEntries, sitemapParts } from "#lib/publish/sitemap.ts";
import { siteFiles } from "#lib/site/addresses.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

const parts = () => sitemapParts(sitemapEntries(allEditionsPages(siteContent())));

/** None where one file holds the whole sitemap. */
export function generateStaticParams() {
  const count = parts().length;
  return count === 1 ? [] : Array.from({ length: count }, (_, index) => ({ part: `${index + 1}.xml` }));
}

export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const part = parts()[Number.parseInt((await params).part, 10) - 1];
  return new Response(part?.text, { status: part ? 200 : 404, headers: headersOf(siteFiles.sitemapPart(1)) });
}
