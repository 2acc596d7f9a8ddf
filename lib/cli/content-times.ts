import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { remember, remembered } from "../shared/memory.ts";

const memory = join(".cache", "content-times.json");

interface Times {
  /** What Contentlayer took the documents to be written in. */
  firstLanguage: string;
  /** By the file's path: when it last changed, in milliseconds since 1970, and the digest of its text. */
  files: Record<string, { time: number; digest: string }>;
}

/**
 * Contentlayer takes a document to be what it was if its file has the time it had. A text that changed and kept its time (`rsync --times`, an archive
 * unpacked over the folder) would be published as it was before, so what Contentlayer keeps is removed then, where the language of the
 * texts has changed, and after a build that did not end.
 *
 * @returns what notes that Contentlayer has compiled the content as it is now
 */
export function distrustTimes(firstLanguage: string): () => void {
  const before = remembered<Times>(memory);
  const now: Times = { firstLanguage, files: {} };
  for (const file of globSync("content/**/*.{mdx,yaml}"))
    now.files[file] = {
      time: statSync(file).mtimeMs,
      digest: createHash("sha256").update(readFileSync(file)).digest("base64url"),
    };
  const isSuspect = (file: string) =>
    before?.files[file]?.time === now.files[file]?.time &&
    before?.files[file]?.digest !== now.files[file]?.digest;
  if (before?.firstLanguage !== firstLanguage || Object.keys(now.files).some(isSuspect))
    rmSync(join(".contentlayer", ".cache"), { recursive: true, force: true });
  rmSync(memory, { force: true });
  return () => remember(memory, now);
}
