import { library } from "#lib/content/library.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { feedOf } from "#lib/publish/feeds/feed.ts";
import { feedFormats } from "#lib/publish/feeds/formats.ts";
import { routes } from "#lib/site/addresses.ts";

export const dynamic = "force-static";

export function GET() {
  return new Response(feedFormats.rss.write(feedOf(library())), { headers: headersOf(routes.feed("rss")) });
}
