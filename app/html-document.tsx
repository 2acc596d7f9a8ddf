import type { ReactNode } from "react";
import { ContentPanel } from "#components/layout/content-panel.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Breadcrumb } from "#lib/kinds/page.ts";

interface HtmlDocumentProps {
  siteContent: SiteContent;
  /** The way to the page, for the menus. */
  breadcrumbs: readonly Breadcrumb[];
  children: ReactNode;
}

/** A whole document. Each page brings its own, because a layout of Next does not know the page's address and so not its language. */
export function HtmlDocument({ siteContent, breadcrumbs, children }: HtmlDocumentProps) {
  return (
    <html lang={siteContent.company.language}>
      <head>
        {/* Nothing is painted before the whole header has arrived: on a slow line its parts would push each other around. */}
        <link rel="expect" href="#main" blocking="render" />
        <link rel="describedby" type="text/markdown" href={siteContent.routes.llms()} />
      </head>
      <body>
        <SiteHeader siteContent={siteContent} breadcrumbs={breadcrumbs} />
        {children}
        <SiteFooter siteContent={siteContent} />
        <ContentPanel />
      </body>
    </html>
  );
}
