/** What takes long to make and comes out the same from the same: made once and kept on disk, from build to build. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomic } from "./write-file-atomic.ts";

export interface Recipe {
  /** The folder below `.cache/`: `cards`. */
  name: string;
  /**
   * The files and folders of the program that make it, from the project's own folder. They are part of the key, so that a
   * changed color or quality is never answered with what was made before the change. `package.json`, which holds the exact
   * version of every library, always belongs to them.
   */
  sources: readonly string[];
}

/**
 * @param inputs everything else that the result depends on
 * @param make is called where nothing is kept for these inputs and this program; what it throws is passed on, and nothing is kept
 */
export async function cached(
  { name, sources }: Recipe,
  inputs: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash("sha256");
  for (const file of ["package.json", ...sources].flatMap(filesOf))
    hash.update(`${file}\0`).update(read(file));
  // The length keeps "ab", "c" from being the same as "a", "bc".
  for (const input of inputs) hash.update(`\0${input.length}\0`).update(input);
  const file = join(/* turbopackIgnore: true */ ".cache", name, hash.digest("hex"));
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const made = await make();
  writeFileAtomic(file, made);
  return new Uint8Array(made);
}

/** A file, or the files of a folder and of those below it, in order. */
function filesOf(path: string): string[] {
  if (!statSync(join(/* turbopackIgnore: true */ path)).isDirectory()) return [path];
  return readdirSync(join(/* turbopackIgnore: true */ path), { withFileTypes: true })
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}

function read(file: string): Buffer {
  return readFileSync(join(/* turbopackIgnore: true */ file));
}
