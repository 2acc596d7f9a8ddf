/** What a program remembers from one run to the next, as JSON in a file of `.cache`. */
import { readFileSync } from "node:fs";
import { writeFileAtomic } from "./write-file-atomic.ts";

/** @returns undefined where nothing can be read; it was written by this program, and a wrong guess about that costs a longer run only */
export function remembered<What>(file: string): What | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

export function remember(file: string, what: unknown): void {
  writeFileAtomic(file, JSON.stringify(what));
}
