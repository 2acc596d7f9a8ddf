import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { feedOf } from "#lib/publish/feeds/feed.ts";
import { feedFormats } from "#lib/publish/feeds/formats.ts";
import { routes } from "#lib/site/addresses.ts";

export const dynamic = "force-static";

export function GET() {
  return new Response(feedFormats.json.write(feedOf(siteContent())), {
    headers: headersOf(routes.feed("json")),
  });
}
