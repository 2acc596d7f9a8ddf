/** The files of `content/images/`: which are published, and whether their pictures can be read. Check and build ask here. */
import { statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { isLeftover } from "./leftovers.ts";
import { walk } from "./walk.ts";

// No picture is decoded twice: what the decoder remembered would only take memory.
sharp.cache(false);

/** Names that are the same in an address and on every disk, with an ending that browsers show. */
const published = /^[A-Za-z0-9](?:[A-Za-z0-9/._-]*[A-Za-z0-9_-])?\.(?:png|jpe?g|webp|avif|svg)$/;

export function isPublishedPicture(name: string): boolean {
  return published.test(name);
}

/** Small blemishes are shown as they are; a picture that ends early is not. */
export const pictureInput = { failOn: "truncated" } as const;

interface PictureFile {
  /** As authors name it: `team/office.jpg`. */
  name: string;
  size: number;
  modified: number;
  /** When the file last became another one: unlike `modified`, no program can set it. */
  changed: number;
}

/** All files of the folder, and what of it cannot be opened; nothing where there is no folder. */
export function lookAtImages(folder: string): { files: PictureFile[]; unreadable: string[] } {
  const { files, unreadable } = walk(folder) ?? { files: [], unreadable: [] };
  const found: PictureFile[] = [];
  for (const name of files) {
    if (name.split("/").some(isLeftover)) continue;
    try {
      const info = statSync(join(folder, name), { throwIfNoEntry: false });
      if (info?.isFile()) {
        const { size, mtimeMs: modified, ctimeMs: changed } = info;
        found.push({ name, size, modified, changed });
      }
    } catch {
      // A link that leads to itself, or into a folder that is closed.
      unreadable.push(name);
    }
  }
  return { files: found, unreadable };
}

/** All files of the folder. */
export function filesOfImages(folder: string): PictureFile[] {
  return lookAtImages(folder).files;
}

/** The names of those that are published. */
export function publishedPictures(folder: string): string[] {
  return filesOfImages(folder)
    .map(({ name }) => name)
    .filter(isPublishedPicture);
}

/**
 * A picture's size in pixels when upright; it is decoded completely, because an intact beginning says nothing about the rest.
 *
 * @param picture what is in its file. The decoder would map a file that it is named into memory, and one that another program
 *   shortens meanwhile, as copying over it does, would end this process (SIGBUS).
 * @throws Error with the decoder's words where no program can read it
 */
export async function readPictureSize(picture: Buffer): Promise<{ width: number; height: number }> {
  const { autoOrient } = await sharp(picture).metadata();
  // Scaled down while it is decoded, a photograph is read five times as fast, and as completely.
  await sharp(picture, pictureInput).resize({ width: 16 }).raw().toBuffer();
  return autoOrient;
}
