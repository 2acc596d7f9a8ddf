/** What takes long to make and comes out the same from the same: made once and kept on disk, from build to build. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomic } from "./write-file-atomic.ts";

export interface Recipe {
  /** The folder below `.cache/`: `cards`. */
  name: string;
  /**
   * The files and folders of the program that make it, from the program's own folder. They are part of the key, so that a
   * changed color or quality is never answered with what was made before the change. `package.json` and `package-lock.json`,
   * which hold the exact version of every library, always belong to them, and so does the version of Node.
   */
  sources: readonly string[];
  /** The folder that holds the sources; the current one where left out, because a bundled module does not know its own. */
  program?: string;
  /** The folder that holds `.cache/`; the current one where left out. */
  root?: string;
}

/**
 * @param inputs everything else that the result depends on
 * @param make is called where nothing is kept for these inputs and this program; what it throws is passed on, and nothing is kept
 */
export async function cached(
  recipe: Recipe,
  inputs: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = fileOf(recipe, makerDigest(recipe), inputs);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const made = await make();
  keepFile(file, made);
  return new Uint8Array(made);
}

/** Looks up a text by its inputs; see `cached`. */
export type CachedTexts = (inputs: readonly (string | Uint8Array)[], make: () => string) => string;

/** The same for many texts in a row, for callers that cannot wait: the sources are read once, here. */
export function cachedTexts(recipe: Recipe): CachedTexts {
  const maker = makerDigest(recipe);
  return (inputs, make) => {
    const file = fileOf(recipe, maker, inputs);
    if (existsSync(file)) return readFileSync(file, "utf8");
    const made = make();
    keepFile(file, made);
    return made;
  };
}

/** Looks up plain data by its inputs; see `cached`. */
export type CachedValues<Value> = (
  inputs: readonly (string | Uint8Array)[],
  make: () => Promise<Value>,
) => Promise<Value>;

/** The same for plain data, and for many results in a row: the sources are read once, here. A damaged file is as none. */
export function cachedValues<Value>(recipe: Recipe): CachedValues<Value> {
  const maker = makerDigest(recipe);
  return async (inputs, make) => {
    const file = fileOf(recipe, maker, inputs);
    try {
      return JSON.parse(readFileSync(file, "utf8"));
    } catch {
      const made = await make();
      keepFile(file, JSON.stringify(made));
      return made;
    }
  };
}

/** Changes with every source of the recipe and with every library. */
export function makerDigest({ sources, program = "" }: Pick<Recipe, "sources" | "program">): string {
  const hash = createHash("sha256").update(librariesDigest(program));
  for (const file of sources.flatMap((source) => filesOf(program, source)))
    hash.update(`${file}\0`).update(readFileSync(join(/* turbopackIgnore: true */ program, file)));
  return hash.digest("base64url");
}

/** Keeps a file below `.cache/`. A folder that cannot be written costs time at the next run, and nothing at this one. */
export function keepFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileAtomic(path, content);
  } catch {
    // It is made again.
  }
}

function fileOf(
  { name, root = "" }: Recipe,
  maker: string,
  inputs: readonly (string | Uint8Array)[],
): string {
  const hash = createHash("sha256").update(maker);
  // The length keeps "ab", "c" from being the same as "a", "bc".
  for (const input of inputs) hash.update(`\0${input.length}\0`).update(input);
  return join(/* turbopackIgnore: true */ root, ".cache", name, hash.digest("hex"));
}

/** By the program's folder; a library is installed before the program starts and stays for as long as it runs. */
const digestsOfLibraries = new Map<string, string>();

function librariesDigest(program: string): string {
  const before = digestsOfLibraries.get(program);
  if (before !== undefined) return before;
  const hash = createHash("sha256").update(process.version);
  const path = (name: string): string => join(/* turbopackIgnore: true */ program, name);
  hash.update(readFileSync(path("package.json")));
  if (existsSync(path("package-lock.json"))) hash.update(readFileSync(path("package-lock.json")));
  const digest = hash.digest("hex");
  digestsOfLibraries.set(program, digest);
  return digest;
}

/** A file, or the files of a folder and of those below it, in order. */
function filesOf(program: string, path: string): string[] {
  const folder = join(/* turbopackIgnore: true */ program, path);
  if (!statSync(folder).isDirectory()) return [path];
  return readdirSync(folder, { withFileTypes: true })
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => filesOf(program, `${path}/${name}`));
}
