import type { SiteContent } from "#lib/content/site-content.ts";
import { languageAttributes } from "#lib/site/text-direction.ts";

interface InLanguageProps {
  siteContent: SiteContent;
  /** Left out where the words are in the page's language. */
  language: string | undefined;
  children: string;
}

/** Words in another language than the page's. */
export function InLanguage({ siteContent: { company }, language, children }: InLanguageProps) {
  return language === undefined ? (
    children
  ) : (
    <span {...languageAttributes(language, company.language)}>{children}</span>
  );
}
