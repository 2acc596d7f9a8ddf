/** Reads every picture that the build will read, as completely as the build does, and keeps what it learned. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawing } from "../../page/illustration.ts";
import { writeFileAtomic } from "../../shared/write-file-atomic.ts";
import { isPublishedPicture, readPictureSize } from "../picture-files.ts";
import type { Discovered } from "./discover.ts";

interface Version {
  size: number;
  modified: number;
}
/** What is known of a picture's file. */
export type PictureState = Version & ({ width: number; height: number } | { broken: true });

/** By name; kept between checks. */
export type PictureStates = Map<string, PictureState>;

/** More at once would hold too many photographs in memory. */
const atOnce = 4;

/**
 * Brings the states up to date with the folder.
 *
 * @param root the folder that holds `content/`
 * @param keep whether to read and write what earlier processes learned
 */
export async function readPictures(
  root: string,
  images: Discovered["images"],
  states: PictureStates,
  keep: boolean,
): Promise<void> {
  const file = join(root, ".cache", "content-pictures.json");
  if (keep && states.size === 0) for (const [name, state] of kept(file)) states.set(name, state);
  for (const name of states.keys()) if (!images.has(name)) states.delete(name);
  const fresh = [...images].filter(([name, { size, modified }]) => {
    const known = states.get(name);
    return isPublishedPicture(name) && !(known?.size === size && known.modified === modified);
  });
  if (fresh.length === 0) return;
  const folder = join(root, "content", "images");
  const work = async (): Promise<void> => {
    for (let next = fresh.pop(); next; next = fresh.pop()) {
      const [name, version] = next;
      states.set(name, { ...version, ...(await look(folder, name)) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (keep) writeFileAtomic(file, JSON.stringify([...states]));
}

async function look(
  folder: string,
  name: string,
): Promise<{ width: number; height: number } | { broken: true }> {
  try {
    if (name.endsWith(".svg")) drawing(name, folder);
    const { width, height } = await readPictureSize(join(folder, name));
    return { width, height };
  } catch {
    return { broken: true };
  }
}

function kept(file: string): [string, PictureState][] {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return [];
  }
}
