/** All files below a folder, whatever somebody put there: what cannot be opened is named, and nothing is read twice. */
import { type Dirent, readdirSync } from "node:fs";
import { join, sep } from "node:path";

/** No author nests folders like this; a program that went wrong does. */
const deepest = 30;

export interface Walk {
  /** Paths below the folder, with slashes: `team/office.jpg`. Links count as files and are not followed. */
  files: string[];
  /** Folders that cannot be opened, or are nested too deeply. */
  unreadable: string[];
}

/** @returns nothing where there is no such folder */
export function walk(folder: string): Walk | undefined {
  const found: Walk = { files: [], unreadable: [] };
  const waiting: string[] = [""];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = next.split(sep).length > deepest ? undefined : entriesOf(join(folder, next));
    if (entries === "absent") {
      if (next === "") return undefined;
    } else if (entries === undefined) {
      found.unreadable.push(next.replaceAll(sep, "/"));
    } else {
      for (const entry of entries) {
        const path = join(next, entry.name);
        if (entry.isDirectory()) waiting.push(path);
        else found.files.push(path.replaceAll(sep, "/"));
      }
    }
  }
  found.files.sort();
  return found;
}

function entriesOf(folder: string): Dirent[] | "absent" | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? "absent" : undefined;
  }
}
