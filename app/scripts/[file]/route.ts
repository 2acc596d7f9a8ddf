import { siteContent, wordingOf } from "#lib/content/site-content.ts";
import { bundlePageScript, pageScriptFiles } from "#lib/delivery/page-scripts.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return [...pageScriptFiles().keys()].map((name) => ({ file: `${name}.js` }));
}

/** In development React takes the page over once more and would undo what a script had done before; it leaves a mark on what it has taken. */
const afterHydration = `while (!Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react"))) {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await new Promise((resolve) => setTimeout(resolve, 50));
`;

/** The project's own page scripts, bundled; delivery gives them their final names. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file: address } = await params;
  const file = pageScriptFiles().get(address.replace(/\.js$/, ""));
  if (!file) return new Response("There is no such page script.\n", { status: 404 });
  const wait = process.env.NODE_ENV === "development" ? afterHydration : "";
  const script = await bundlePageScript(file, wordingOf(siteContent()));
  return new Response(wait + script, {
    headers: { "Content-Type": "text/javascript; charset=utf-8" },
  });
}
