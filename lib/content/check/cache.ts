import { writeFileAtomic } from "../../shared/write-file-atomic.ts";

/** Keeps for the next process what this one learned. A folder that cannot be written costs time there, and nothing here. */
export function writeCache(file: string, text: string): void {
  try {
    writeFileAtomic(file, text);
  } catch {
    // The next process reads the content anew.
  }
}
