import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ContentPanel } from "#components/layout/content-panel.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { routes } from "#lib/site/addresses.ts";
import "./globals.css";

export function generateMetadata(): Metadata {
  const { company } = siteContent();
  return {
    metadataBase: new URL(company.url),
    icons: {
      icon: [
        { url: routes.favicon(), sizes: "32x32" },
        { url: routes.icon("icon.svg"), type: "image/svg+xml" },
      ],
      apple: { url: routes.icon("apple-touch-icon.png") },
    },
    manifest: routes.manifest(),
    formatDetection: { telephone: false },
  };
}

/**
 * The color scheme is in the style, which is inlined in the page. Dark needs no color for the
 * browser's own bars: Chrome for Android takes none then, and Safari takes the page's.
 */
export function generateViewport(): Viewport {
  const { scheme, light, dark } = siteContent().theme;
  return {
    themeColor:
      scheme === "dark" ? dark.paper : { media: "(prefers-color-scheme: light)", color: light.paper },
  };
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={siteContent().company.language}>
      <head>
        {/* Nothing is painted before the whole header has arrived: on a slow line its parts would push each other around. */}
        <link rel="expect" href="#main" blocking="render" />
        <link rel="describedby" type="text/markdown" href={routes.llms()} />
      </head>
      <body>
        {children}
        <SiteFooter />
        <ContentPanel />
      </body>
    </html>
  );
}
