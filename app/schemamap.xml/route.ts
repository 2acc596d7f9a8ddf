import { library } from "#lib/content/library.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { schemaMap } from "#lib/publish/schema-map.ts";
import { routes } from "#lib/site/addresses.ts";

export const dynamic = "force-static";

export function GET() {
  return new Response(schemaMap(library()), { headers: headersOf(routes.schemaMap()) });
}
