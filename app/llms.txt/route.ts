import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { llmsTxt } from "#lib/publish/llms.ts";

export const dynamic = "force-static";

export function GET() {
  const content = siteContent();
  return new Response(llmsTxt(allPages(content), content), { headers: headersOf(content.routes.llms()) });
}
