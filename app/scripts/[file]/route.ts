import { bundlePageScript, pageScriptFiles } from "#lib/delivery/page-scripts.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return [...pageScriptFiles().keys()].map((name) => ({ file: `${name}.js` }));
}

/** The project's own page scripts, bundled; delivery gives them their final names. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file: address } = await params;
  const file = pageScriptFiles().get(address.replace(/\.js$/, ""));
  if (!file) return new Response("There is no such page script.\n", { status: 404 });
  return new Response(await bundlePageScript(file), {
    headers: { "Content-Type": "text/javascript; charset=utf-8" },
  });
}
