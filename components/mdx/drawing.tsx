import { illustration } from "#lib/page/illustration.ts";

interface DrawingProps {
  /** A drawing of content/images. */
  src: string;
  alt: string;
  /** Loaded with the page, because it is on the first screen; otherwise when a reader comes near. */
  first?: boolean;
}

/** A drawing, in a place kept free for it. */
export function Drawing({ src, alt, first = false }: DrawingProps) {
  const { width, height, address } = illustration(src);
  return (
    // biome-ignore lint/performance/noImgElement: next/image ships script; a drawing fits every screen.
    <img src={address} alt={alt} width={width} height={height} {...(!first && { loading: "lazy" })} />
  );
}
