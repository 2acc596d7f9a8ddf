/** The files of content/ as they are on the disk. The setup changes those that it has read as they are, and no others. */
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { SetupError } from "./setup-error.ts";

/** A digest of each file by its name: `content/company.yaml`. */
export type ContentFiles = ReadonlyMap<string, string>;

/**
 * @throws SetupError where content/ or something in it is a symbolic link: what it leads to would be changed, and git may not have it
 */
export function contentFiles(root: string): ContentFiles {
  const folder = join(root, "content");
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) throw linkError("content");
  if (!found?.isDirectory()) return new Map();
  const named = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    entry,
    name: relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"),
  }));
  const link = named.find(({ entry }) => entry.isSymbolicLink());
  if (link) throw linkError(link.name);
  return new Map(
    named
      .filter(({ entry }) => entry.isFile())
      .map(({ name }) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(root, name)))
          .digest("hex"),
      ]),
  );
}

/** @throws SetupError where a file is another than it was: somebody has worked on it meanwhile */
export function refuseChanges(root: string, before: ContentFiles): void {
  const now = contentFiles(root);
  const changed = [...new Set([...before.keys(), ...now.keys()])]
    .filter((name) => before.get(name) !== now.get(name))
    .sort();
  if (changed.length > 0)
    throw new SetupError(
      `While the setup was running, something else changed ${changed.join(", ")}. Run the setup again, so that it starts from what is there now.`,
    );
}

function linkError(name: string): SetupError {
  return new SetupError(
    `${name} is a symbolic link, and the setup would change what it leads to. Put the files themselves in its place, then run the setup again.`,
  );
}
