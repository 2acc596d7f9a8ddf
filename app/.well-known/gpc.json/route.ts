import { library } from "#lib/content/library.ts";
import { gpcJson } from "#lib/publish/well-known.ts";

export const dynamic = "force-static";

export function GET() {
  return new Response(gpcJson(library()), { headers: { "Content-Type": "application/json" } });
}
