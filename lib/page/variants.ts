/** Which articles have variants: in an experiment, a part of their readers is shown other words. */
import type { ArticleVariant } from "../content/schema/variant.ts";
import type { Article, SiteContent } from "../content/site-content.ts";

/** Its own, or those of the comparison that it shows; the check refuses both. */
export function variantsOf(siteContent: SiteContent, { data }: Article): readonly ArticleVariant[] {
  const { comparison, variants } = data;
  const shown = comparison === undefined ? undefined : siteContent.get("comparisons", comparison);
  return variants ?? shown?.data.variants ?? [];
}

/** The titles of the pages with variants, in all languages. */
export function variedTitles({ editions }: SiteContent): string[] {
  return editions.flatMap((edition) =>
    edition.articles
      .filter((article) => variantsOf(edition, article).length > 0)
      .map(({ data: { title } }) => title),
  );
}
