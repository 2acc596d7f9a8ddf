/** Reads every picture that the build will read, as completely as the build does, and keeps what it learned. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { optimize } from "svgo";
import { drawing } from "../../page/illustration.ts";
import { localSvg } from "../../site/local-svg.ts";
import { isPublishedPicture, readPictureSize } from "../picture-files.ts";
import { writeCache } from "./cache.ts";
import type { Discovered } from "./discover.ts";

interface Version {
  size: number;
  modified: number;
}
/** `loses`: what a drawing says that is not published. */
type Look = { width: number; height: number; loses?: string[] } | { broken: true };

/** What is known of a picture's file. */
export type PictureState = Version & Look;

/** By name; kept between checks. */
export type PictureStates = Map<string, PictureState>;

/** A drawing is read as a text, all of it. */
const mostBytesOfDrawing = 20_000_000;

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
    const complete = known && (!name.endsWith(".svg") || "broken" in known || known.loses !== undefined);
    return isPublishedPicture(name) && !(complete && known.size === size && known.modified === modified);
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
  if (keep) writeCache(file, JSON.stringify([...states]));
}

async function look(folder: string, name: string): Promise<Look> {
  try {
    const drawn = name.endsWith(".svg");
    if (drawn && statSync(join(folder, name)).size > mostBytesOfDrawing) return { broken: true };
    if (drawn) drawing(name, folder);
    const { width, height } = await readPictureSize(join(folder, name));
    return { width, height, ...(drawn && { loses: lossesOf(join(folder, name)) }) };
  } catch {
    return { broken: true };
  }
}

/** What is taken out of a drawing before it is published; what a drawing program notes for itself is nobody's loss. */
function lossesOf(file: string): string[] {
  const removed = new Set<string>();
  optimize(readFileSync(file, "utf8"), { plugins: [localSvg(removed)] });
  return [...removed].filter((part) => !/^<(?:metadata>|[\w-]+:)/.test(part));
}

function kept(file: string): [string, PictureState][] {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return [];
  }
}
