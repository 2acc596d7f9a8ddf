/** The small files at well-known addresses. */
import type { SiteContent } from "../content/site-content.ts";
import { absolute, siteFiles } from "../site/addresses.ts";

/** `robots.txt` (RFC 9309): everything may be read but the addresses that only answer forms. */
export function robotsTxt({ company }: SiteContent): string {
  return `User-agent: *\nDisallow: /api/\n\nSitemap: ${absolute(company, siteFiles.sitemap())}\n`;
}

/**
 * `security.txt` (RFC 9116). It expires ten to eleven months after the month of the build, so that builds of one month
 * write the same bytes and a site that is no longer built stops offering contacts.
 *
 * @param now the moment of the build
 */
export function securityTxt({ company, routes }: SiteContent, now: Date): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 11, 1));
  return [
    `Contact: mailto:${company.email}`,
    `Contact: ${absolute(company, routes.contact())}`,
    `Expires: ${expires.toISOString().replace(".000", "")}`,
    `Preferred-Languages: ${company.language.slice(0, 2)}`,
    `Canonical: ${absolute(company, siteFiles.securityTxt())}`,
    "",
  ].join("\n");
}

/** `gpc.json`: the site honors Global Privacy Control; the day is that of the last change of the privacy page. */
export function gpcJson(siteContent: SiteContent): string {
  const privacy = siteContent.find("pages", "privacy");
  const day = privacy?.data.updatedAt.slice(0, 10);
  return `${JSON.stringify({ gpc: true, ...(day && { lastUpdate: day }) })}\n`;
}
