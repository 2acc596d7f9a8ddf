import { illustration } from "#lib/page/illustration.ts";

interface DrawingProps {
  /** A drawing of content/images. */
  src: string;
  alt: string;
}

/** A drawing in the colours of the reader's scheme, loaded when it comes near, in a place kept free for it. On paper it is light. */
export function Drawing({ src, alt }: DrawingProps) {
  const { width, height, addresses } = illustration(src);
  return (
    <picture>
      <source media="screen and (prefers-color-scheme:dark)" srcSet={addresses.dark} />
      <img src={addresses.light} alt={alt} width={width} height={height} loading="lazy" />
    </picture>
  );
}
