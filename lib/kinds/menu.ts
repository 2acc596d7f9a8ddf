/** The links of menus, as content/navigation.yaml names them. */

import type { MenuLink } from "../content/schema/navigation.ts";
import type { SiteContent } from "../content/site-content.ts";
import { pageAt } from "./all-pages.ts";
import { pageName } from "./parts.ts";

/** A link with its words: its own, or where it has none the short name of the page it leads to, so that a renamed page is renamed in the menus. */
export function withLabel(
  siteContent: SiteContent,
  { label, href }: MenuLink,
): { label: string; href: string } {
  if (label !== undefined) return { label, href };
  const page = pageAt(siteContent, href);
  if (page?.kind === "home") return { label: pageName(siteContent, "home"), href };
  return { label: page?.breadcrumbs.at(-1)?.name ?? href, href };
}
