import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { ContentPanel } from "#components/layout/content-panel.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { routes } from "#lib/site/addresses.ts";
import { colors } from "#lib/site/colors.ts";
import "./globals.css";

/** A face that is not there at once is not used (“optional”), so its fallback needs no matching metrics: Arial has a bold of its own. */
const display = localFont({
  src: "../.cache/fonts/display.woff2",
  weight: "400 800",
  display: "optional",
  adjustFontFallback: false,
});
const text = localFont({
  src: "../.cache/fonts/text.woff2",
  weight: "400",
  display: "optional",
  adjustFontFallback: false,
});

/** The stylesheet says the names itself, so that no class on every page has to carry them. */
for (const [name, { style }] of Object.entries({ display, text })) {
  if (!style.fontFamily.replace(/["']/g, "").startsWith(name))
    throw new Error(
      `Next calls the face “${name}” ${style.fontFamily} now. Write that in app/styles/base.css and tailwind.config.ts.`,
    );
}

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
 * The color scheme is in app/styles/base.css, which is inlined in the page. Dark needs no color for the
 * browser's own bars: Chrome for Android takes none then, and Safari takes the page's.
 */
export const viewport: Viewport = {
  themeColor: { media: "(prefers-color-scheme: light)", color: colors.light.paper },
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={siteContent().company.language}>
      <head>
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
