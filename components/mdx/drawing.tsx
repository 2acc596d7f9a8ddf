import type { SiteContent } from "#lib/content/site-content.ts";
import { illustration } from "#lib/page/illustration.ts";

interface DrawingProps {
  siteContent: SiteContent;
  /** A drawing of content/images. */
  src: string;
  alt: string;
}

/** A drawing, in a place kept free for it; loaded when it comes into sight, so that the words come first. */
export function Drawing({ siteContent, src, alt }: DrawingProps) {
  const { width, height, address } = illustration(src, siteContent.theme);
  return (
    // biome-ignore lint/performance/noImgElement: next/image ships script; a drawing fits every screen.
    <img src={address} alt={alt} width={width} height={height} loading="lazy" />
  );
}
