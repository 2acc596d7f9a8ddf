/** Where a build keeps the syntax trees of bodies for its programs and for the next build; see lib/mdx/body-tree.ts. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashFolder, isSource } from "../site/folder-digest.ts";

const folder = join(".cache", "bodies");

/** A folder that no other reader of bodies has written to; what others left is removed. */
export function treesFolder(): string {
  const name = readerDigest();
  if (existsSync(folder))
    for (const other of readdirSync(folder))
      if (other !== name) rmSync(join(folder, other), { recursive: true, force: true });
  return join(folder, name);
}

/** Changes with our reader and with the packages it reads with. */
function readerDigest(): string {
  const mdx = join(import.meta.dirname, "..", "mdx");
  const hash = hashFolder(createHash("sha256"), mdx, isSource);
  for (const file of ["package.json", "package-lock.json"])
    if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}
