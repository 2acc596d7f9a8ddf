/** Where a build keeps compiled bodies for its programs and for the next build; see lib/mdx/kept-bodies.ts. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ContentError } from "../content/documents.ts";
import { readLook } from "../content/theme.ts";
import { makerDigest } from "../shared/cached.ts";
import type { BuildFile } from "../site/build-file.ts";

const kept = join(".cache", "bodies");

/** A folder that no other compiler of bodies has written to; what others left is removed. Nothing where the check is about to refuse the company. */
export function keptBodies(): Pick<BuildFile, "bodies"> {
  const name = compilerDigest();
  if (existsSync(kept))
    for (const other of readdirSync(kept))
      if (other !== name) rmSync(join(kept, other), { recursive: true, force: true });
  try {
    return { bodies: { folder: join(kept, name), firstLanguage: readLook().languages[0] } };
  } catch (error) {
    if (error instanceof ContentError) return {};
    throw error;
  }
}

/** Changes with our compiler and with the packages it compiles with. */
function compilerDigest(): string {
  const program = join(import.meta.dirname, "..", "..");
  return makerDigest({ sources: ["lib/mdx", "lib/site"], program }).slice(0, 16);
}
