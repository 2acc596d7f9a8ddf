import type { Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Adds the files of a folder to a digest: names below it and contents, so that the same files in another clone give the same.
 *
 * @param wanted which files, by their names below the folder; all where left out
 */
export function hashFolder(hash: Hash, folder: string, wanted: (name: string) => boolean = () => true): Hash {
  if (!existsSync(folder)) return hash;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .filter(wanted)
    .sort();
  for (const name of names) hash.update(name).update(readFileSync(join(folder, name)));
  return hash;
}

/** Selects a program's source files, for `hashFolder`. */
export const isSource = (name: string): boolean => name.endsWith(".ts");
