/** The files of content/ as they are on the disk. The setup changes the ones it has read, and no others. */
import { lstatSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { SetupError } from "./setup-error.ts";

/**
 * The names of the files: `content/company.yaml`.
 *
 * @throws SetupError where content/ or something in it is a symbolic link: what it leads to would be changed, and git may not have it
 */
export function contentFiles(root: string): string[] {
  const folder = join(root, "content");
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) throw linkError("content");
  if (!found?.isDirectory()) return [];
  const named = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    entry,
    name: relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"),
  }));
  const link = named.find(({ entry }) => entry.isSymbolicLink());
  if (link) throw linkError(link.name);
  return named.filter(({ entry }) => entry.isFile()).map(({ name }) => name);
}

function linkError(name: string): SetupError {
  return new SetupError(
    `${name} is a symbolic link, and the setup would change what it leads to. Put the files themselves in its place, then run the setup again.`,
  );
}
