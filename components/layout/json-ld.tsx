import type { SiteContent } from "#lib/content/site-content.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import { serialise } from "#lib/schema-org/serialise.ts";

interface JsonLdProps {
  page: Page;
  siteContent: SiteContent;
}

/** The page's graph, in the only script element a reading page has. */
export function JsonLd({ page, siteContent }: JsonLdProps) {
  const json = serialise(graphOf(page, siteContent));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: serialise() escapes what could end the script; JSON-LD has no other way in.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
