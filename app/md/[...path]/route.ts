import { siteContent } from "#lib/content/site-content.ts";
import { headersOf } from "#lib/delivery/headers.ts";
import { allPages, pageAt } from "#lib/kinds/all-pages.ts";
import { markdownOf } from "#lib/publish/markdown/write.ts";
import { routes } from "#lib/site/addresses.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

/** While the site is written. A build's twins are made by the delivery itself, beside the pages (lib/delivery/worker.ts). */
export function generateStaticParams() {
  if (process.env.NODE_ENV === "production") return [];
  return Array.from(allPages(siteContent())).flatMap(({ path, indexable }) =>
    indexable ? [{ path: routes.markdown(path).split("/").slice(1) }] : [],
  );
}

/** A page's twin in Markdown. Visitors get it beside the page: `/about.md`, by the rewrite in next.config.ts and in out/. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const file = `/${(await params).path.map(decodeURIComponent).join("/")}`;
  const page = pageAt(siteContent(), file === routes.markdown("/") ? "/" : file.replace(/\.md$/, "/"));
  if (!page?.indexable) return new Response("There is no page at this address.\n", { status: 404 });
  return new Response(markdownOf(page, siteContent()), { headers: headersOf(file) });
}
