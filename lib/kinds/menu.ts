/** The links of menus, as content/navigation.yaml names them. */

import type { MenuLink } from "../content/schema/navigation.ts";
import type { SiteContent } from "../content/site-content.ts";
import { defaultRoutes } from "../site/addresses.ts";
import { hasPage, pageAt } from "./all-pages.ts";
import { optionalHubs } from "./hub/names.ts";
import { linkIn } from "./languages.ts";
import { pageName } from "./parts.ts";

/** By the list as navigation.yaml has it: every page has the same menus, so what they lead to is looked up once. */
const known = new WeakMap<SiteContent, Map<readonly MenuLink[], LabeledLink[]>>();

interface LabeledLink {
  label: string;
  href: string;
}

/**
 * The links of a list, without those to lists of pages that have nothing to list yet: each comes with its first document. A page that
 * is not translated is not in the menu of that language.
 */
export function menuLinks(siteContent: SiteContent, links: readonly MenuLink[]): LabeledLink[] {
  const lists = known.get(siteContent) ?? new Map<readonly MenuLink[], LabeledLink[]>();
  known.set(siteContent, lists);
  const labeled = lists.get(links) ?? labeledLinks(siteContent, links);
  lists.set(links, labeled);
  return labeled;
}

function labeledLinks(siteContent: SiteContent, links: readonly MenuLink[]): LabeledLink[] {
  // A list that no language has keeps the address that the menu names it by.
  const waiting = optionalHubs.flatMap((hub) => {
    const path = siteContent.routes[hub]();
    return hasPage(siteContent, path) ? [] : [path, defaultRoutes[hub]()];
  });
  return links
    .map((link) => ({ ...link, ...linkIn(siteContent, link.href) }))
    .filter(({ href, hreflang }) => hreflang === undefined && !waiting.includes(pathOf(href)))
    .map((link) => withLabel(siteContent, link));
}

/** A link with its words: its own, or where it has none the short name of the page it leads to, so that a renamed page is renamed in the menus. */
export function withLabel(siteContent: SiteContent, { label, href: written }: MenuLink): LabeledLink {
  const { href } = linkIn(siteContent, written);
  if (label !== undefined) return { label, href };
  const page = pageAt(siteContent, pathOf(href));
  if (page?.kind === "home") return { label: pageName(siteContent, "home"), href };
  return { label: page?.breadcrumbs.at(-1)?.name ?? href, href };
}

/** A link may carry a query, for a campaign or a search. */
function pathOf(href: string): string {
  return href.replace(/\?.*/, "");
}
