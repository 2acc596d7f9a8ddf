/** The addresses of the graphs of all languages, for programs that read structured data site by site. */
import type { SiteContent } from "../content/site-content.ts";
import { absolute } from "../site/addresses.ts";
import { xml, xmlDocument } from "./xml.ts";

const type = "structuredData/schema.org";

/**
 * `schemamap.xml`: a list in the form of a sitemap, as NLWeb's schema feeds 0.1 describe it. The type is given twice,
 * because that description has an element and actual readers expect an attribute.
 */
export function schemaMap({ company, editions }: SiteContent): string {
  const graphs = editions.map(({ routes }) => {
    const url = absolute(company, routes.graph());
    return xml`<url contentType="${type}"><loc>${url}</loc><sf:contentType>${type}</sf:contentType></url>`;
  });
  return xmlDocument(
    xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:sf="http://schema.org/schemas/schemafeed/0.1">${graphs}</urlset>`,
  );
}
