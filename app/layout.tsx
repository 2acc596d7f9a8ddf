import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { ContentPanel } from "#components/layout/content-panel.tsx";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";
import { library } from "#lib/content/library.ts";
import { colours } from "#lib/site/colours.ts";
import { routes } from "#lib/site/routes.ts";
import "./globals.css";

const display = localFont({
  src: "../.cache/fonts/display.woff2",
  weight: "400 800",
  display: "optional",
  variable: "--font-display",
  adjustFontFallback: "Arial",
});
const text = localFont({
  src: "../.cache/fonts/text.woff2",
  weight: "400",
  display: "optional",
  variable: "--font-text",
  adjustFontFallback: "Times New Roman",
});

export function generateMetadata(): Metadata {
  const { company } = library();
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

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: colours.light.paper },
    { media: "(prefers-color-scheme: dark)", color: colours.dark.paper },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={library().company.language} className={`${display.variable} ${text.variable}`}>
      <head>
        <link rel="describedby" type="text/markdown" href={routes.llms()} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <SiteHeader />
        {children}
        <SiteFooter />
        <ContentPanel />
      </body>
    </html>
  );
}
