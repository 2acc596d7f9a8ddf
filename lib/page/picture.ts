/** A picture of content/images as pages show it: AVIF and WebP in the widths that screens need, and its own file for the rest. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import sharp from "sharp";
import { ContentError } from "../content/documents.ts";
import { pictureInput, readPictureSize } from "../content/picture-files.ts";
import { cached } from "../shared/cached.ts";
import { siteFiles } from "../site/addresses.ts";
import { imagesFolder } from "../site/folders.ts";

/** From a phone's column to the widest text column on a screen of two dots a pixel. */
export const widestForm = 1600;
const widths = [480, 800, 1200, widestForm];
/** The form that a phone of 360 pixels loads, with two dots a pixel, and the most that it should weigh there. */
const phoneWidth = 800;
const phoneBytes = 40_000;
/** The best first; a lower one where a photograph of leaves or gravel would weigh too much on a phone. */
const qualities = { avif: [55, 45, 35, 25], webp: [75, 60, 45, 30] } as const;
export const pictureFormats = ["avif", "webp"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export interface Picture {
  /** As authors name it: `office.jpg`, `2024/03/rack.png`. */
  src: string;
  /** In pixels, with the picture upright. */
  width: number;
  height: number;
  /** Changes with the file, so that an address never shows an older picture. */
  digest: string;
  /** The widths it is made in; none for a drawing, which fits every width. */
  widths: number[];
}

export const pictureRecipe = { name: "pictures", sources: ["lib/page/picture.ts"] };

const known = new Map<string, { modified: number; picture: Promise<Picture> }>();

/**
 * @param src a file of content/images
 * @throws ContentError where it is missing or damaged
 */
export function readPicture(src: string): Promise<Picture> {
  const file = join(imagesFolder(), src);
  if (!existsSync(file)) {
    throw new ContentError(
      `${file} does not exist. Put the picture there, or correct the 'src' that names it.`,
    );
  }
  const modified = statSync(file).mtimeMs;
  const before = known.get(file);
  if (before?.modified === modified) return before.picture;
  const picture = look(src, file);
  known.set(file, { modified, picture });
  return picture;
}

async function look(src: string, file: string): Promise<Picture> {
  const source = readFileSync(file);
  const digest = createHash("sha256").update(source).digest("hex").slice(0, 12);
  const { width, height } = await readPictureSize(source).catch((error: unknown) => damaged(file, error));
  const drawing = extname(src) === ".svg";
  return { src, width, height, digest, widths: drawing ? [] : widthsFor(width) };
}

function damaged(file: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new ContentError(
    `${file} cannot be read as a picture (${reason}). Save it again from a picture editor, with the ending that fits.`,
  );
}

/** Never wider than the picture is; its own width where it is narrower than the widest. */
function widthsFor(width: number): number[] {
  const smaller = widths.filter((candidate) => candidate < width);
  return smaller.length === widths.length ? smaller : [...smaller, width];
}

/** `/pictures/3f2a9c01b7de/office-800.avif` */
export function pictureAddress({ src, digest }: Picture, width: number, format: PictureFormat): string {
  return siteFiles.picture(digest, `${basename(src, extname(src))}-${width}.${format}`);
}

/**
 * The bytes of one form, encoded once and kept in the cache.
 *
 * @throws ContentError where the file has a sound beginning and is damaged after it
 */
export async function encodePicture(
  picture: Picture,
  width: number,
  format: PictureFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  return cached(pictureRecipe, [picture.digest, String(width), format], async () => {
    const file = join(imagesFolder(), picture.src);
    const source = await readFile(file).catch((error: unknown) => damaged(file, error));
    const resized = sharp(source, pictureInput).autoOrient().resize({ width });
    const encoded = (quality: number) =>
      resized
        .clone()
        .toFormat(format, { quality })
        .toBuffer()
        .catch((error: unknown) => damaged(file, error));
    const [best, ...lower] = qualities[format];
    let bytes = await encoded(best);
    if (width > phoneWidth) return bytes;
    for (const quality of lower) {
      if (bytes.length <= phoneBytes) break;
      bytes = await encoded(quality);
    }
    return bytes;
  });
}
