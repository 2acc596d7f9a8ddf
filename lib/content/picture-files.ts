/** The files of `content/images/`: which are published, and whether their pictures can be read. Check and build ask here. */
import { readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import sharp from "sharp";
import { isLeftover } from "./leftovers.ts";

/** Names that are the same in an address and on every disk, with an ending that browsers show. */
const published = /^[A-Za-z0-9](?:[A-Za-z0-9/._-]*[A-Za-z0-9_-])?\.(?:png|jpe?g|webp|avif|svg)$/;

export function isPublishedPicture(name: string): boolean {
  return published.test(name);
}

/** Small blemishes are shown as they are; a picture that ends early is not. */
export const pictureInput = { failOn: "truncated" } as const;

/** All files of the folder, as authors name them: `team/office.jpg`; none where there is no folder. */
export function filesOfImages(folder: string): { name: string; size: number; modified: number }[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll(sep, "/");
    if (entry.isDirectory() || name.split("/").some(isLeftover)) return [];
    const info = statSync(path, { throwIfNoEntry: false });
    return info?.isFile() ? [{ name, size: info.size, modified: info.mtimeMs }] : [];
  });
}

/** The names of those that are published. */
export function publishedPictures(folder: string): string[] {
  return filesOfImages(folder)
    .map(({ name }) => name)
    .filter(isPublishedPicture);
}

/**
 * A picture's size in pixels as it stands upright; all of it is decoded, because a sound beginning says nothing about the rest.
 *
 * @param picture its file, or what is in it
 * @throws Error with the decoder's words where no program can read it
 */
export async function readPictureSize(picture: string | Buffer): Promise<{ width: number; height: number }> {
  const { autoOrient } = await sharp(picture).metadata();
  // Scaled down while it is decoded, a photograph is read five times as fast, and as completely.
  await sharp(picture, pictureInput).resize({ width: 16 }).raw().toBuffer();
  return autoOrient;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
