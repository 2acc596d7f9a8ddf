import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { llmsTxt } from "#lib/publish/llms.ts";
import { routes } from "#lib/site/addresses.ts";

export const dynamic = "force-static";

export function GET() {
  return new Response(llmsTxt(allPages(siteContent()), siteContent()), { headers: headersOf(routes.llms()) });
}
