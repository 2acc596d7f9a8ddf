/** Pictures that a writer brings: read to their end as the build reads them, under a name that every address and disk takes, never over another. */
import { lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { freePictureName, pictureName, pictureNameProblem } from "../../../content/check/picture-names.ts";
import { filesOfImages, readPictureSize } from "../../../content/picture-files.ts";
import { createFileDurably } from "../../../shared/write-file-atomic.ts";
import { localSvg } from "../../../site/local-svg.ts";
import { Refused, unwritable } from "./refused.ts";

/** A photograph of fifty megapixels is smaller; what is larger only makes the repository heavy. */
const mostBytes = 30_000_000;

/** The largest picture in base64, and a little more, so that a larger one is refused by its own name. */
export const mostBytesOfUpload = 3 * mostBytes;

export interface Upload {
  /** Of the writer's own file: `Office Photo.JPG`. */
  name: string;
  /** Base64. */
  data: string;
}

export interface ReadUpload {
  /** What the writer's own file is called. */
  own: string;
  /** The ending that belongs to what it is: `jpg`, `svg`. */
  kind: string;
  bytes: Buffer;
  /** What was taken out of a drawing. */
  removed: string[];
}

/** @throws Refused where it is not a picture that browsers show */
export async function readUpload({ name, data }: Upload): Promise<ReadUpload> {
  const own = name.split(/[/\\]/).at(-1) ?? name;
  const bytes = Buffer.from(data, "base64");
  if (bytes.length > mostBytes)
    throw new Refused(
      `'${own}' is ${Math.round(bytes.length / 1_000_000)} MB, and a picture can be at most ${mostBytes / 1_000_000} MB. Save it with fewer pixels or at a lower quality.`,
    );
  if (bytes.length === 0) throw unreadable(own);
  const kind = await kindOf(own, bytes);
  const problem = pictureNameProblem(`picture.${kind}`);
  if (problem) {
    const instead = problem.remedy.replace(", and write that file's name here", "");
    throw new Refused(`${problem.message.replace(`picture.${kind}`, own)} ${instead}`);
  }
  const removed = new Set<string>();
  const picture = kind === "svg" ? cleaned(own, bytes, removed) : bytes;
  await readPictureSize(picture).catch(() => {
    throw unreadable(own);
  });
  return { own, kind, bytes: picture, removed: [...removed] };
}

/** @returns its name below `content/images` @throws Refused where it is not a picture that browsers show */
export async function addPicture(
  root: string,
  upload: Upload,
): Promise<{ name: string; removed: readonly string[] }> {
  const { own, kind, bytes, removed } = await readUpload(upload);
  const wanted = pictureName(`${own.replace(/\.[^.]*$/, "") || "picture"}.${kind}`);
  return { name: createPicture(root, wanted, bytes), removed };
}

/** @returns the name, or the first with a number that no other picture has */
export function createPicture(root: string, wanted: string, bytes: Uint8Array): string {
  const folder = imagesIn(root);
  // Two names that differ in capitals alone are one file on many disks.
  const taken = new Set(filesOfImages(folder).map(({ name: other }) => other.toLowerCase()));
  const name = freePictureName(wanted, taken);
  try {
    createFileDurably(join(folder, name), bytes);
  } catch (error) {
    throw unwritable(`content/images/${name}`, error, "");
  }
  return name;
}

/** The ending that belongs to what the file really is. */
async function kindOf(name: string, bytes: Buffer): Promise<string> {
  const start = bytes.subarray(0, 1000).toString("latin1");
  if (/^(?:\xEF\xBB\xBF)?\s*<(?:\?xml|!--|!DOCTYPE|svg)/i.test(start)) return "svg";
  if (/^.{4}ftyp(?:hei|hev|mif|msf)/s.test(start) && !/^.{8}.{0,24}avif/s.test(start)) return "heic";
  const { format } = await sharp(bytes)
    .metadata()
    .catch(() => {
      throw unreadable(name);
    });
  return format === "jpeg" ? "jpg" : format === "heif" ? "avif" : format;
}

function cleaned(name: string, bytes: Buffer, removed: Set<string>): Buffer {
  try {
    const drawing = localSvg(bytes.toString("utf8"), { removed });
    if (drawing.startsWith("<svg")) return Buffer.from(drawing);
  } catch {
    // Said below.
  }
  throw unreadable(name);
}

function unreadable(name: string): Refused {
  return new Refused(
    `'${name}' cannot be read as a picture. Open it in a picture editor and save it again, as JPEG for a photograph or PNG for a screenshot.`,
  );
}

/** @throws Refused where it is a link */
export function imagesIn(root: string): string {
  const folder = join(root, "content", "images");
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Refused(
      "content/images is a link to somewhere else, and the studio does not follow links. Make it a folder.",
      403,
    );
  mkdirSync(folder, { recursive: true });
  return folder;
}
