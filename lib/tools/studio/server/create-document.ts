import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { createFileDurably } from "../../../shared/write-file-atomic.ts";
import type { ContentFile } from "./content-file.ts";
import { codeOf, Refused, unwritable } from "./refused.ts";
import type { Saving } from "./saving.ts";

/**
 * Writes a file that was not there, after its text is kept.
 *
 * @throws Refused where it is there by now, or cannot be written
 */
export function createDocument({ file, path }: ContentFile, saving: Saving, text: string): void {
  saving.texts.keep(text);
  mkdirSync(dirname(path), { recursive: true });
  try {
    createFileDurably(path, text);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw unwritable(file, error, "");
    throw new Refused(
      `${file} exists already, and nothing is overwritten. Give the new one another name.`,
      409,
    );
  }
}
