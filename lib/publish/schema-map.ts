/** The address of the whole site's graph, for programs that read structured data site by site. */
import type { SiteContent } from "../content/site-content.ts";
import { absolute, siteFiles } from "../site/addresses.ts";
import { xml, xmlDocument } from "./xml.ts";

const type = "structuredData/schema.org";

/**
 * `schemamap.xml`: a list in the form of a sitemap, as NLWeb's schema feeds 0.1 describe it. The type is given twice,
 * because that description has an element and actual readers expect an attribute.
 */
export function schemaMap({ company }: SiteContent): string {
  const url = absolute(company, siteFiles.graph());
  return xmlDocument(
    xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:sf="http://schema.org/schemas/schemafeed/0.1"><url contentType="${type}"><loc>${url}</loc><sf:contentType>${type}</sf:contentType></url></urlset>`,
  );
}
