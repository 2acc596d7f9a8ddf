/** The pictures that the development site shows: those of content/images, and deleted ones as long as a page may need them. */
import { copyFileSync, mkdirSync, rmSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesOfImages } from "../../content/picture-files.ts";

interface ImageFile {
  size: number;
  modified: number;
}

/**
 * @param from content/images
 * @param to the folder the site reads
 * @param keepDeleted a page is shown in an older state that may need a picture which is gone
 * @returns whether anything changed
 */
export function showImages(from: string, to: string, keepDeleted: boolean): boolean {
  mkdirSync(to, { recursive: true });
  const wanted = filesIn(from);
  const present = filesIn(to);
  let changed = false;
  for (const [name, file] of wanted) {
    const copy = present.get(name);
    if (copy?.size === file.size && Math.abs(copy.modified - file.modified) < 2) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    copyFileSync(join(from, name), join(to, name));
    utimesSync(join(to, name), file.modified / 1000, file.modified / 1000);
    changed = true;
  }
  for (const name of present.keys()) {
    if (wanted.has(name) || keepDeleted) continue;
    rmSync(join(to, name), { force: true });
    changed = true;
  }
  return changed;
}

function filesIn(folder: string): Map<string, ImageFile> {
  return new Map(filesOfImages(folder).map(({ name, size, modified }) => [name, { size, modified }]));
}
