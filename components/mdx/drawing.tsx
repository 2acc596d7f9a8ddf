import type { SiteContent } from "#lib/content/site-content.ts";
import { illustration } from "#lib/page/illustration.ts";

interface DrawingProps {
  siteContent: SiteContent;
  /** A drawing of content/images. */
  src: string;
  alt: string;
  /** In the head of a page, where it is the largest of the first screen and so is asked for at once. */
  inHead?: boolean;
}

/** A drawing, in a place kept free for it; further down it is loaded when it comes near, so that the words come first. */
export function Drawing({ siteContent, src, alt, inHead }: DrawingProps) {
  const { width, height, address } = illustration(src, siteContent.theme);
  return (
    // biome-ignore lint/performance/noImgElement: next/image ships script; a drawing fits every screen.
    <img src={address} alt={alt} width={width} height={height} loading={inHead ? undefined : "lazy"} />
  );
}
