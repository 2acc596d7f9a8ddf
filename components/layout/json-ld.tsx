import type { SiteContent } from "#lib/content/site-content.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import { serialize } from "#lib/schema-org/serialize.ts";

interface JsonLdProps {
  page: Page;
  siteContent: SiteContent;
}

/** The page's graph, in the only script element a reading page has. */
export function JsonLd({ page, siteContent }: JsonLdProps) {
  const json = serialize(graphOf(page, siteContent));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: serialize() escapes what could end the script; JSON-LD has no other way in.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
