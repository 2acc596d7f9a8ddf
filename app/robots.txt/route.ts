import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { robotsTxt } from "#lib/publish/well-known.ts";
import { siteFiles } from "#lib/site/addresses.ts";

export const dynamic = "force-static";

export function GET() {
  return new Response(robotsTxt(siteContent()), { headers: headersOf(siteFiles.robots()) });
}
