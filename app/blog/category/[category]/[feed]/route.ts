import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { feedArticles, feedOf } from "#lib/publish/feeds/feed.ts";
import { feedFormatAt, feedFormats } from "#lib/publish/feeds/formats.ts";
import { feedFiles } from "#lib/site/addresses.ts";

type Params = { params: Promise<{ category: string; feed: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return siteContent()
    .all("categories")
    .filter((category) => feedArticles(siteContent(), category).length > 0)
    .flatMap(({ id }) => Object.values(feedFiles).map((feed) => ({ category: id, feed })));
}

/** A category's feed: `/blog/category/pricing/atom.xml`. */
export async function GET(_request: Request, { params }: Params) {
  const { category, feed } = await params;
  const { write } = feedFormats[feedFormatAt(feed)];
  return new Response(write(feedOf(siteContent(), siteContent().get("categories", category))), {
    headers: headersOf(`/${feed}`),
  });
}
