import { hash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
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
  replaceFile(path, (file) => {
    const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) writePiece(file, piece);
  });
}

/**
 * The same for what nobody has a second copy of: on return it is on the disk, and a file that was there before keeps its permissions.
 * The folder has to be there.
 */
export function writeFileDurably(path: string, content: string | Uint8Array): void {
  const before = statSync(path, { throwIfNoEntry: false });
  replaceFile(path, (file) => {
    writePiece(file, content);
    if (before) fchmodSync(file, before.mode);
    fsyncSync(file);
  });
  syncFolder(dirname(path));
}

/**
 * `writeFileDurably` under a name that must be free: no other file is ever written over, and none is left where this fails.
 *
 * @throws the system's error, with the code EEXIST where the name is taken
 */
export function createFileDurably(path: string, content: string | Uint8Array): void {
  closeSync(openSync(path, "wx"));
  try {
    writeFileDurably(path, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** @param write fills the temporary file, which then takes the place of the one at `path` */
function replaceFile(path: string, write: (file: number) => void): void {
  const temporary = temporaryBeside(path);
  try {
    const file = openSync(temporary, "w");
    try {
      write(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The new name of a file is on the disk once its folder is. Windows keeps folders by itself and refuses to be asked. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Whether a file is what a killed process left of one that it was writing. */
export function isUnfinished(name: string): boolean {
  return /^\.[0-9a-f]{16}\.part$/.test(name);
}

/** What a file is called while it is written. Of fixed length, because a name may already be as long as a file system allows. */
export function temporaryBeside(path: string): string {
  const digest = hash("sha256", `${process.pid} ${path}`).slice(0, 16);
  return join(dirname(path), `.${digest}.part`);
}

/** `writeFileAtomic`, but a file that already holds these bytes is left alone, so that no watcher reacts to it. */
export function writeChanged(path: string, content: Uint8Array): void {
  if (!existsSync(path) || !readFileSync(path).equals(content)) writeFileAtomic(path, content);
}

/** One call may write less than it was given. */
function writePiece(file: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
