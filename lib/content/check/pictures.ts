/** Reads every picture that the build will read, as completely as the build does, and keeps what it learned. */
import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { drawing, illustration } from "../../page/illustration.ts";
import { type CachedValues, cachedValues } from "../../shared/cached.ts";
import { localSvg } from "../../site/local-svg.ts";
import { ContentError } from "../documents.ts";
import { isPublishedPicture, readPictureSize } from "../picture-files.ts";
import { standardTheme } from "../standard-theme.ts";
import type { Discovered } from "./discover.ts";
import { checkerSources } from "./record-store.ts";
import type { Finding } from "./source.ts";

/** `loses`: what a drawing says that is not published; `notShown`: why it cannot be a part of a page. */
type Readable = { width: number; height: number; loses?: string[]; notShown?: NotShown };
type NotShown = Pick<Finding, "message" | "remedy">;
type Look = Readable | { broken: true };

/** What is known of a picture's file. */
export type PictureState = { changed: number } & Look;

/** By name; kept between the checks of one process. */
export type PictureStates = Map<string, PictureState>;

/** Everything that looks at a picture. */
export const pictureCheckRecipe = {
  name: "content-pictures",
  sources: [...checkerSources, "lib/page/illustration.ts"],
  program: join(import.meta.dirname, "../../.."),
};

/** A drawing is read as a text, all of it. */
const mostBytesOfDrawing = 20_000_000;

/** More at once would hold too many photographs in memory. */
const atOnce = 4;

/**
 * Brings the states up to date with the folder.
 *
 * @param root the folder that holds `content/`
 * @param keep whether to read and write what earlier processes learned, by the pictures' own bytes
 */
export async function readPictures(
  root: string,
  images: Discovered["images"],
  states: PictureStates,
  keep: boolean,
): Promise<void> {
  for (const name of states.keys()) if (!images.has(name)) states.delete(name);
  const fresh = [...images].filter(
    ([name, { changed }]) => isPublishedPicture(name) && states.get(name)?.changed !== changed,
  );
  if (fresh.length === 0) return;
  const folder = join(root, "content", "images");
  const kept = keep ? cachedValues<Readable>({ ...pictureCheckRecipe, root }) : undefined;
  const work = async (): Promise<void> => {
    for (let next = fresh.pop(); next; next = fresh.pop()) {
      const [name, { changed }] = next;
      states.set(name, { changed, ...(await look(folder, name, kept)) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function look(folder: string, name: string, kept: CachedValues<Readable> | undefined): Promise<Look> {
  try {
    const drawn = name.endsWith(".svg");
    if (drawn && statSync(join(folder, name)).size > mostBytesOfDrawing) return { broken: true };
    const see = () => lookAt(folder, name);
    return kept ? await kept([drawn ? name : "", await digestOf(join(folder, name))], see) : await see();
  } catch {
    // Never kept by its bytes: a file that was replaced or deleted while it was read would stay broken for good.
    return { broken: true };
  }
}

/** A photograph may be larger than the memory it should take. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest("hex");
}

/** @throws Error where no program can read it */
async function lookAt(folder: string, name: string): Promise<Readable> {
  const drawn = name.endsWith(".svg");
  if (drawn) drawing(name, folder);
  const { width, height } = await readPictureSize(await readFile(join(folder, name)));
  if (!drawn) return { width, height };
  const notShown = problemInPage(name, folder);
  return { width, height, loses: lossesOf(join(folder, name)), ...(notShown && { notShown }) };
}

/** What keeps a drawing from being shown in a page, in the words of what shows it. */
function problemInPage(name: string, folder: string): NotShown | undefined {
  try {
    illustration(name, standardTheme, folder);
    return undefined;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { message: error.problem.replace(`${folder}/`, ""), remedy: error.remedy };
  }
}

/** What is taken out of a drawing before it is published; what a drawing program notes for itself is nobody's loss. */
function lossesOf(file: string): string[] {
  const removed = new Set<string>();
  localSvg(readFileSync(file, "utf8"), { removed });
  return [...removed].filter((part) => !/^<(?:metadata>|[\w-]+:)/.test(part));
}
