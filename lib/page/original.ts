/** A photograph of content/images as the site publishes it under its own name: the picture alone, upright. */
import sharp, { type Metadata, type Sharp } from "sharp";
import { pictureInput } from "../content/picture-files.ts";
import { cached } from "../shared/cached.ts";

/**
 * Byte patterns of metadata that a picture file can hold: position, camera, author, captions, edit history, previews,
 * an attached video. A false match costs only one unnecessary encoding.
 */
const notes: Record<string, RegExp> = {
  jpeg: /\xff[\xe1\xe3-\xed\xef\xfe]|MPF\0|(?<!\xff\xd9)$/,
  png: /eXIf|tEXt|zTXt|iTXt|tIME|caBX|(?<!IEND\xae\x42\x60\x82)$/,
  webp: /EXIF|XMP /,
  heif: /Exif|mime|uuid|xml /,
};

export const originalRecipe = { name: "originals", sources: ["lib/page/original.ts"] };

/**
 * The bytes to publish: the file's own where they hold nothing but the picture, else the picture encoded again, turned the
 * way it is to be seen, with its color profile. The file in content/images stays as it is.
 *
 * @param source the file's bytes; what they are is read from them, for a name may say something else
 */
export async function publishedOriginal(source: Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const metadata = await sharp(source).metadata();
  if (notes[metadata.format]?.test(source.toString("latin1")) === false) return new Uint8Array(source);
  return cached(originalRecipe, [source], async () => {
    // The frames of an animation are stacked vertically, so rotating them would mix them; no camera rotates an animation.
    const moving = (metadata.pages ?? 1) > 1;
    const picture = moving ? sharp(source, { animated: true }) : sharp(source, pictureInput).autoOrient();
    return encodedAs(picture.keepIccProfile(), metadata).toBuffer();
  });
}

/** In this format, close enough to the original that no difference is visible. */
export function encodedAs(
  picture: Sharp,
  {
    format,
    isPalette,
    chromaSubsampling = "4:2:0",
  }: Pick<Metadata, "format" | "isPalette" | "chromaSubsampling">,
): Sharp {
  switch (format) {
    case "jpeg":
      return picture.jpeg({ quality: 90, chromaSubsampling });
    case "webp":
      return picture.webp({ quality: 90 });
    case "heif":
      return picture.avif({ quality: 70, chromaSubsampling });
    default:
      return picture.png({ compressionLevel: 9, palette: isPalette });
  }
}
