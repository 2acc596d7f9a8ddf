import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes a file completely or not at all: to a temporary file in the same folder that is then renamed, so that a reader or a crash
 * sees the old file or the new one. Several processes may write the same file. A missing folder is created.
 *
 * @param content text, bytes, or the pieces of a text, written as they come
 */
export function writeFileAtomic(path: string, content: string | Uint8Array | Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  // Of fixed length, because a name may already be as long as a file system allows.
  const digest = createHash("sha256").update(`${process.pid} ${path}`).digest("hex").slice(0, 16);
  const temporary = join(dirname(path), `.${digest}.part`);
  try {
    const file = openSync(temporary, "w");
    try {
      const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
      for (const piece of pieces) writePiece(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The same, but a file that already holds these bytes is left alone, so that no watcher reacts to it. */
export function writeChanged(path: string, content: Uint8Array): void {
  if (!existsSync(path) || !readFileSync(path).equals(content)) writeFileAtomic(path, content);
}

/** One call may write less than it was given. */
function writePiece(file: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
