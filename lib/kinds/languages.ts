/** The pages of a site in its several languages: which are the same, and where a link leads from one language into another. */
import type { SiteContent } from "../content/site-content.ts";
import { ownLanguageName } from "../site/language-name.ts";
import { editionOf, pageAt, samePage } from "./all-pages.ts";
import type { PageBase } from "./page.ts";

/** A link to a page of this site; `hreflang` where that is in another language. */
export interface LinkBetween {
  href: string;
  hreflang?: string;
}

/**
 * A link as a page of this language has it: what leads to an original leads to its translation, where there is one.
 *
 * @param href as an author writes it; an address elsewhere stays as it is
 */
export function linkIn(siteContent: SiteContent, href: string): LinkBetween {
  const { editions, prefix } = siteContent;
  const [path = ""] = href.split(/[?#]/);
  if (editions.length === 1 || !path.startsWith("/")) return { href };
  const target = editionOf(siteContent, path);
  const page = target.prefix === prefix ? undefined : pageAt(target, path);
  if (!page) return { href };
  const own = target.prefix === "" ? samePage(page, siteContent) : undefined;
  if (!own) return { href, hreflang: target.company.language };
  const [rest = "", fragment] = href.slice(path.length).split("#");
  return { href: `${own.path}${rest}${fragment === undefined ? "" : fragmentIn(own, page, fragment)}` };
}

/**
 * The place in a translation that a link to a heading of the original means: the heading at the same place among as many, and otherwise the page.
 * Sections that the program makes have the same ids in every language.
 */
function fragmentIn(translation: PageBase, original: PageBase, fragment: string): string {
  const [there = [], here = []] = [original, translation].map((page) => page.body?.().outline.headings);
  const index = there.findIndex(({ id }) => id === fragment);
  if (index < 0) return `#${fragment}`;
  const heading = there.length === here.length ? here[index] : undefined;
  return heading ? `#${heading.id}` : "";
}

/** A page of a site in one of its languages. */
export interface Translation {
  edition: SiteContent;
  page: PageBase;
}

/** The page in every language that has it, this one included, the first language first; none where only this one has it. */
export function translationsOf(page: PageBase, siteContent: SiteContent): Translation[] {
  const found = siteContent.editions.flatMap((edition) => {
    const same = edition.prefix === siteContent.prefix ? page : samePage(page, edition);
    return same?.indexable === page.indexable ? [{ edition, page: same }] : [];
  });
  return found.length > 1 ? found : [];
}

/** A link to the same page in another language. */
export interface LanguageLink {
  /** The language's name in itself: `Español`. */
  name: string;
  href: string;
  /** A BCP 47 tag. */
  language: string;
}

/**
 * Links to the other languages: to the same page, or to the nearest list or home page above it. In the first language only a page
 * that is translated has them.
 */
export function languageLinks(page: PageBase, siteContent: SiteContent): LanguageLink[] {
  if (siteContent.prefix === "" && translationsOf(page, siteContent).length === 0) return [];
  return siteContent.editions
    .filter(({ prefix }) => prefix !== siteContent.prefix)
    .map((edition) => {
      const { language } = edition.company;
      return { name: ownLanguageName(language), href: nearest(page, siteContent, edition), language };
    });
}

function nearest(page: PageBase, siteContent: SiteContent, edition: SiteContent): string {
  const above = page.breadcrumbs.toReversed().flatMap(({ path }) => pageAt(siteContent, path) ?? []);
  for (const each of [page, ...above]) {
    const same = samePage(each, edition);
    if (same) return same.path;
  }
  return edition.routes.home();
}
