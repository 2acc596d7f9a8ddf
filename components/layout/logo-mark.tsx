import type { SiteContent } from "#lib/content/site-content.ts";
import { illustrationMarkup } from "#lib/page/illustration.ts";

/** The company's logo, inlined; the name next to it is its text alternative. */
export function LogoMark({ siteContent }: { siteContent: SiteContent }) {
  const markup = illustrationMarkup(siteContent.company.logo.src);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the company's own SVG, scripts removed by illustrationMarkup().
  return <span className="logo-mark" dangerouslySetInnerHTML={{ __html: markup }} />;
}
