/**
 * Every text that the studio has shown or written, in `.cache/studio/texts`, each under its own digest: what edits are applied to, and
 * what undo brings back.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeFileDurably } from "../../../shared/write-file-atomic.ts";

export interface KeptTexts {
  /** Keeps a text; on return it is on the disk. @returns its digest @throws the system's error */
  keep(text: string): string;
  /** Nothing where it is not kept, or damaged. */
  find(digest: string): string | undefined;
}

/** After this long nobody wants a step back; what is published is in git. */
const keptMilliseconds = 60 * 24 * 3600 * 1000;

/** @example digestOf("") // "e3b0c442…", 64 hexadecimal digits */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** @param folder `.cache/studio` */
export function keptTexts(folder: string): KeptTexts {
  const texts = join(folder, "texts");
  const pathOf = (digest: string) => join(texts, digest);
  removeOld(texts);
  return {
    keep(text) {
      const digest = digestOf(text);
      const path = pathOf(digest);
      if (existsSync(path)) {
        const now = new Date();
        utimesSync(path, now, now);
      } else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileDurably(path, text);
      }
      return digest;
    },
    find(digest) {
      const path = pathOf(digest);
      if (!/^[0-9a-f]{64}$/.test(digest) || !existsSync(path)) return undefined;
      const text = readFileSync(path, "utf8");
      return digestOf(text) === digest ? text : undefined;
    },
  };
}

function removeOld(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > keptMilliseconds) rmSync(path, { force: true });
  }
}
