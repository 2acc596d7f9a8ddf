import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomic } from "../../shared/write-file-atomic.ts";
import { PartlyChangedError } from "./setup-error.ts";

/** What the setup does to the files of content/, by their names: `content/company.yaml`. */
export interface Changes {
  written: ReadonlyMap<string, string | Uint8Array>;
  removed: readonly string[];
}

/** Writes first and deletes last: where a file cannot be written, nothing has been lost. */
export function applyChanges(root: string, { written, removed }: Changes): void {
  for (const [file, content] of written) writeFileAtomic(join(root, file), content);
  for (const file of removed) rmSync(join(root, file), { force: true });
}

/** @throws PartlyChangedError where a file cannot be written or removed */
export function applyToSite(root: string, changes: Changes): void {
  try {
    applyChanges(root, changes);
  } catch (error) {
    throw new PartlyChangedError(
      `content/ was changed only in part (${error instanceof Error ? error.message : error}). To undo it: git restore content, which also discards what you had not committed.`,
    );
  }
}
