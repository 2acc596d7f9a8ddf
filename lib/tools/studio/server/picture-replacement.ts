/**
 * What is made of a picture that is there: another under its name, which everything that shows the old one shows then; the same with
 * fewer pixels; a part of it under a name of its own.
 */
import { readFileSync, realpathSync } from "node:fs";
import { extname, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { isPublishedPicture, pictureInput, readPictureSize } from "../../../content/picture-files.ts";
import { encodedAs } from "../../../page/original.ts";
import { writeFileDurably } from "../../../shared/write-file-atomic.ts";
import { createPicture, imagesIn, readUpload, type Upload } from "./picture-upload.ts";
import { Refused, unwritable } from "./refused.ts";

/** Pixels of width that are enough to make every form of a photograph from, and to crop it later. */
export const storedWidth = 2400;

/**
 * A photograph of another format is saved in the one of its name, because every text that shows it names that.
 *
 * @param name below `content/images`
 * @returns what was taken out of a drawing
 * @throws Refused where there is no such picture, or a drawing would take the place of a photograph
 */
export async function replacePicture(root: string, name: string, upload: Upload): Promise<readonly string[]> {
  const path = pathOf(root, name);
  const { own, kind, bytes, removed } = await readUpload(upload);
  const before = endingOf(name);
  if ((kind === "svg") !== (before === "svg"))
    throw new Refused(
      before === "svg"
        ? `'${name}' is a drawing and '${own}' is a photograph, which pages show in another way. Add it as a new picture, then choose it in each place.`
        : `'${name}' is a photograph and '${own}' is a drawing, which pages show in another way. Add it as a new picture, then choose it in each place.`,
    );
  write(path, name, kind === before ? bytes : await savedAs(name, sharp(bytes, pictureInput).autoOrient()));
  return removed;
}

/** Saves a photograph with no more pixels than its forms are made from. @throws Refused where there is no such photograph */
export async function shrinkPicture(root: string, name: string): Promise<void> {
  const path = pathOf(root, name);
  if (endingOf(name) === "svg") throw new Refused(`'${name}' is a drawing, which has no pixels to save.`);
  const source = readFileSync(path);
  const smaller = sharp(source, pictureInput)
    .autoOrient()
    .resize({ width: storedWidth, withoutEnlargement: true });
  write(path, name, await savedAs(name, smaller));
}

/** A part, in pixels of the picture as it is seen. */
export interface PicturePart {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** @returns the name of the new picture @throws Refused where there is no such photograph, or the part is not in it */
export async function cropPicture(root: string, name: string, part: PicturePart): Promise<string> {
  const source = readFileSync(pathOf(root, name));
  if (endingOf(name) === "svg")
    throw new Refused(`'${name}' is a drawing. Crop it in the program that it was drawn with.`);
  const { width, height } = await readPictureSize(source);
  if (part.left + part.width > width || part.top + part.height > height)
    throw new Refused(
      `'${name}' is another picture by now, and smaller. Look at it again, then crop it.`,
      409,
    );
  const bytes = await savedAs(name, sharp(source, pictureInput).autoOrient().extract(part));
  return createPicture(root, name.replace(/(?=\.[a-z]+$)/, "-cropped"), bytes);
}

/** In the format of its name. */
async function savedAs(name: string, picture: Sharp): Promise<Buffer> {
  return encodedAs(picture.keepIccProfile(), {
    format: formatOf(name),
    isPalette: false,
  }).toBuffer();
}

function formatOf(name: string): "heif" | "webp" | "png" | "jpeg" {
  switch (endingOf(name)) {
    case "avif":
      return "heif";
    case "webp":
      return "webp";
    case "png":
      return "png";
    default:
      return "jpeg";
  }
}

function endingOf(name: string): string {
  const ending = extname(name).slice(1);
  return ending === "jpeg" ? "jpg" : ending;
}

function pathOf(root: string, name: string): string {
  const folder = imagesIn(root);
  const path = join(folder, name);
  try {
    if (isPublishedPicture(name) && realpathSync(path) === join(realpathSync(folder), name)) return path;
  } catch {
    // Said below.
  }
  throw new Refused(`There is no picture '${name}' in content/images. Look at the library again.`, 404);
}

function write(path: string, name: string, bytes: Uint8Array): void {
  try {
    writeFileDurably(path, bytes);
  } catch (error) {
    throw unwritable(`content/images/${name}`, error, "The picture is as it was.");
  }
}
