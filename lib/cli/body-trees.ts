/** Where a build keeps the syntax trees of bodies for its programs and for the next build; see lib/mdx/body-tree.ts. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makerDigest } from "../shared/cached.ts";

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
  return makerDigest({ sources: ["lib/mdx"], program: join(import.meta.dirname, "..", "..") }).slice(0, 16);
}
