import { library } from "#lib/content/library.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { unchangedArticles } from "#lib/delivery/unchanged.ts";
import { allPages, pageAt } from "#lib/page/all-pages.ts";
import { markdownOf } from "#lib/publish/markdown/write.ts";
import { routes } from "#lib/site/routes.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  const unchanged = unchangedArticles();
  const twins: { path: string[] }[] = [];
  for (const { path, indexable } of allPages(library())) {
    if (indexable && !unchanged.has(path)) twins.push({ path: routes.markdown(path).split("/").slice(1) });
  }
  return twins;
}

/** A page's twin in Markdown. Visitors get it beside the page: `/about.md`, by the rewrite in next.config.ts and in out/. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const file = `/${(await params).path.map(decodeURIComponent).join("/")}`;
  const page = pageAt(library(), file === routes.markdown("/") ? "/" : file.replace(/\.md$/, "/"));
  if (!page?.indexable) return new Response("There is no page at this address.\n", { status: 404 });
  return new Response(markdownOf(page, library()), { headers: headersOf(file) });
}
