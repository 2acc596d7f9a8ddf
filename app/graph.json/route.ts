import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import { serialise } from "#lib/schema-org/serialise.ts";
import { unionOf } from "#lib/schema-org/site-graph.ts";
import { siteFiles } from "#lib/site/addresses.ts";

export const dynamic = "force-static";

export function GET() {
  return new Response(serialise(unionOf(graphs())), { headers: headersOf(siteFiles.graph()) });
}

function* graphs() {
  for (const page of allPages(siteContent())) if (page.indexable) yield graphOf(page, siteContent());
}
