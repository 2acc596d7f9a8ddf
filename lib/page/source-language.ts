import type { Source } from "../content/schema/fields.ts";
import type { SiteContent } from "../content/site-content.ts";
import { primaryLanguage } from "../site/labels.ts";

/**
 * The language of a source's title and publisher, which nobody translates, as a value of `lang`; undefined where it is the page's own. A source that
 * names none is in the site's first language.
 */
export function sourceLanguage(
  { language }: Pick<Source, "language">,
  { company, editions: [first] }: SiteContent,
): string | undefined {
  const said = language ?? first.company.language;
  return primaryLanguage(said) === primaryLanguage(company.language) ? undefined : said;
}
