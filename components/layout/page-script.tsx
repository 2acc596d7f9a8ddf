import type { SiteContent } from "#lib/content/site-content.ts";

/**
 * A page script of the project, `components/…/<name>.client.ts`: plain DOM code that makes a finished page livelier
 * (lib/delivery/page-scripts.ts tells how). A module runs after the page is parsed, so it can be anywhere in the page.
 */
export function PageScript({ name, siteContent }: { name: string; siteContent: SiteContent }) {
  return <script type="module" src={siteContent.routes.script(name)} />;
}
