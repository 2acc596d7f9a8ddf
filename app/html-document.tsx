import type { ReactNode } from "react";
import { ContentPanel } from "#components/layout/content-panel.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { LanguageLink } from "#lib/kinds/languages.ts";
import type { PageBase } from "#lib/kinds/page.ts";
import { textDirection } from "#lib/site/text-direction.ts";

/** The way to the page, for the menus, and the number that it shows in its head. */
interface HtmlDocumentProps extends Pick<PageBase, "breadcrumbs" | "campaignPhone"> {
  siteContent: SiteContent;
  /** The page in other languages. */
  languages?: readonly LanguageLink[];
  children: ReactNode;
}

/** A whole document. Each page brings its own, because a layout of Next does not know the page's address and so not its language. */
export function HtmlDocument({ siteContent, children, ...header }: HtmlDocumentProps) {
  const { language } = siteContent.company;
  return (
    <html lang={language} dir={textDirection(language)}>
      <head>
        {/* Nothing is painted before the whole header has arrived: on a slow line its parts would push each other around. */}
        <link rel="expect" href="#main" blocking="render" />
        <link rel="describedby" type="text/markdown" href={siteContent.routes.llms()} />
      </head>
      <body>
        <SiteHeader siteContent={siteContent} {...header} />
        {children}
        <SiteFooter siteContent={siteContent} />
        <ContentPanel />
      </body>
    </html>
  );
}
