import type { ComponentProps } from "react";
import type { SiteContent } from "#lib/content/site-content.ts";
import { linkIn } from "#lib/kinds/languages.ts";
import { languageName } from "#lib/site/language-name.ts";

interface LinkBetweenProps extends ComponentProps<"a"> {
  siteContent: SiteContent;
  href: string;
}

/** A link in a text: to the page in the text's language; where there is none, the link says which language the page is in. */
export function LinkBetween({ siteContent, href: written, children, ...rest }: LinkBetweenProps) {
  const { href, hreflang } = linkIn(siteContent, written);
  if (hreflang === undefined) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <a href={href} hrefLang={hreflang} {...rest}>
      {children}
      {` (${languageName(hreflang, siteContent.company.language)})`}
    </a>
  );
}
