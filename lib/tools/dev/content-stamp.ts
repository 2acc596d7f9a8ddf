/** Tells whether any file of a folder has changed, for far less than reading them again takes. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { walk } from "../../content/walk.ts";

/** @returns another text once a file has come, changed or gone; undefined where a link leads to files that are not looked at here */
export function contentStamp(folder: string): string | undefined {
  const { files, unreadable } = walk(folder) ?? { files: [], unreadable: [] };
  const lines = files.map((file) => {
    const info = statSync(join(folder, file), { throwIfNoEntry: false });
    // A folder among the files is a link to one.
    return info?.isDirectory() ? undefined : `${file} ${info?.ctimeMs} ${info?.mtimeMs} ${info?.size}`;
  });
  return lines.includes(undefined) ? undefined : [...lines, ...unreadable].join("\n");
}
