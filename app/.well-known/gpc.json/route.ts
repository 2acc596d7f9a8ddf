import { siteContent } from "#lib/content/site-content.ts";
import { gpcJson } from "#lib/publish/well-known.ts";

export const dynamic = "force-static";

export function GET() {
  return new Response(gpcJson(siteContent()), { headers: { "Content-Type": "application/json" } });
}
