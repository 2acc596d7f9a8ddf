import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { webManifest } from "#lib/publish/icons.ts";
import { siteFiles } from "#lib/site/addresses.ts";

export const dynamic = "force-static";

export function GET() {
  return new Response(webManifest(siteContent()), { headers: headersOf(siteFiles.manifest()) });
}
