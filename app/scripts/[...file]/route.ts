import { type SiteContent, siteContent, wordingOf } from "#lib/content/site-content.ts";
import { bundlePageScript, pageScriptFiles } from "#lib/delivery/page-scripts.ts";
import { places } from "#lib/site/addresses.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

/** Every script in every language. */
function scripts(): { content: SiteContent; address: string; file: string }[] {
  return siteContent().editions.flatMap((content) =>
    [...pageScriptFiles()].map(([name, file]) => ({ content, address: content.routes.script(name), file })),
  );
}

export function generateStaticParams() {
  return scripts().map(({ address }) => ({ file: address.split("/").slice(2) }));
}

/** In development React takes the page over once more and would undo what a script had done before; it leaves a mark on what it has taken. */
const afterHydration = `while (!Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react"))) {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await new Promise((resolve) => setTimeout(resolve, 50));
`;

/** The project's own page scripts, bundled; delivery gives them their final names. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const path = (await params).file.join("/");
  const found = scripts().find(({ address }) => address === `${places.scripts.path}${path}`);
  if (!found) return new Response("There is no such page script.\n", { status: 404 });
  const wait = process.env.NODE_ENV === "development" ? afterHydration : "";
  const script = await bundlePageScript(found.file, wordingOf(found.content));
  return new Response(wait + script, {
    headers: { "Content-Type": "text/javascript; charset=utf-8" },
  });
}
