import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { securityTxt } from "#lib/publish/well-known.ts";
import { siteFiles } from "#lib/site/addresses.ts";
import { buildTime } from "#lib/site/env.ts";

export const dynamic = "force-static";

export function GET() {
  const text = securityTxt(siteContent(), buildTime(process.env));
  return new Response(text, { headers: headersOf(siteFiles.securityTxt()) });
}
