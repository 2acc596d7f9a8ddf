import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { siteContent } from "#lib/content/site-content.ts";
import { siteFiles } from "#lib/site/addresses.ts";
import "./globals.css";

export function generateMetadata(): Metadata {
  const { company } = siteContent();
  return {
    metadataBase: new URL(company.url),
    icons: {
      // A browser that draws no SVG asks for /favicon.ico by itself.
      icon: { url: siteFiles.icon("icon.svg"), type: "image/svg+xml" },
      apple: { url: siteFiles.icon("apple-touch-icon.png") },
    },
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

/** The document is the page's (app/html-document.tsx): its language is. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}
