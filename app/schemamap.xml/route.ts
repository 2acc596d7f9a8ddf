import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { schemaMap } from "#lib/publish/schema-map.ts";
import { siteFiles } from "#lib/site/addresses.ts";

export const dynamic = "force-static";

export function GET() {
  return new Response(schemaMap(siteContent()), { headers: headersOf(siteFiles.schemaMap()) });
}
