import { pictureAddress, pictureFormats, readPicture } from "#lib/page/picture.ts";
import { siteFiles } from "#lib/site/addresses.ts";

interface PictureProps {
  /** A file of content/images. */
  src: string;
  alt: string;
  /** How wide it is displayed; the full width of a phone and of the text column elsewhere, where left out. */
  sizes?: string;
}

/** A picture in the form that fits the visitor's screen, loaded when it comes near, in a place kept free for it. */
export async function Picture({ src, alt, sizes = "(max-width: 46rem) 100vw, 44rem" }: PictureProps) {
  const picture = await readPicture(src);
  const { width, height, widths } = picture;
  const image = (
    // biome-ignore lint/performance/noImgElement: next/image ships script; the forms are made at build.
    <img src={siteFiles.image(src)} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
  );
  if (widths.length === 0) return image;
  return (
    <picture>
      {pictureFormats.map((format) => (
        <source
          key={format}
          type={`image/${format}`}
          srcSet={widths.map((wide) => `${pictureAddress(picture, wide, format)} ${wide}w`).join(", ")}
          sizes={sizes}
        />
      ))}
      {image}
    </picture>
  );
}
