/** Which pages a browser may make ready before a visitor asks for them: speculation rules (HTML, section 7.6). */
import type { SiteContent } from "../content/site-content.ts";
import { places } from "../site/addresses.ts";

/** Named by the `Speculation-Rules` header of every page; the type is registered for this use alone. */
export const speculationRulesPath = places.speculationRules.path;
export const speculationRulesType = "application/speculationrules+json";

/** Not worth a second visit, or not a page at all. */
function excluded({ editions }: Pick<SiteContent, "editions">): string[] {
  const pages = editions.flatMap(({ routes }) => [routes.thanks(), routes.search()]);
  const folders = [places.images, places.pictures, places.cards, places.framework].map(({ path }) => path);
  return [...[places.api.path, ...pages, ...folders].map((path) => `${path}*`), "/*.*"];
}

/**
 * A page of this site is prerendered when the pointer rests on its link or a finger goes down on it (`moderate`).
 * Browsers that know no rules, or whose visitor saves data, ignore them.
 */
export function speculationRules(siteContent: Pick<SiteContent, "editions">): string {
  const where = {
    and: [
      { href_matches: "/*" },
      { not: { href_matches: excluded(siteContent) } },
      { not: { selector_matches: "[href^='#'],[download],[target=_blank]" } },
    ],
  };
  return `${JSON.stringify({ prerender: [{ where, eagerness: "moderate" }] })}\n`;
}
