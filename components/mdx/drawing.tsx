import { illustration } from "#lib/page/illustration.ts";

interface DrawingProps {
  /** A drawing of content/images. */
  src: string;
  alt: string;
}

/** A drawing that is loaded when a reader comes near, in a place kept free for it. */
export function Drawing({ src, alt }: DrawingProps) {
  const { width, height, address } = illustration(src);
  // biome-ignore lint/performance/noImgElement: next/image ships script; a drawing fits every screen.
  return <img src={address} alt={alt} width={width} height={height} loading="lazy" />;
}
