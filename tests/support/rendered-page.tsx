/** A page's view as HTML, with pictures and whatever else it waits for. */
import { text } from "node:stream/consumers";
import { prerenderToNodeStream } from "react-dom/static";
import { PageView } from "#components/kinds/views.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Page } from "#lib/kinds/pages.ts";

export async function renderedPage(page: Page, siteContent: SiteContent): Promise<string> {
  const { prelude } = await prerenderToNodeStream(<PageView page={page} siteContent={siteContent} />);
  return text(prelude);
}
