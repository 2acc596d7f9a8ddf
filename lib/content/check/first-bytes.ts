/** Where a file says what it is. */
import { closeSync, openSync, readSync } from "node:fs";

/** The first bytes of a file, each as one character; nothing where it is gone by now. */
export function firstBytes(path: string, count: number): string {
  try {
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(count);
      return bytes.subarray(0, readSync(file, bytes)).toString("latin1");
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}
