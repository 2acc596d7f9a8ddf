/** Where a running site finds its content: what was built, or what `npm run dev` keeps in its last good state. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildFile } from "./build-file.ts";

// Next's compiler follows every path it can read to files that a server might need, one by one, while others still write them.
// No server of ours needs them: each path says so in its own words, `turbopackIgnore`.

/** Compiled documents, one JSON file each, in a folder a type. */
export function compiledFolder(): string {
  const folder = buildFile().live;
  return folder
    ? join(/* turbopackIgnore: true */ folder, "documents")
    : join(/* turbopackIgnore: true */ ".contentlayer", "generated");
}

/** In a built site: the last file that a build writes. No server sends it. */
export const buildMark = ".build";

/** What a built site says of its build: a digest of its sources, and the moment it took as now. Undefined where there is none. */
export function readBuildMark(folder: string): { readonly stamp: string; readonly at: Date } | undefined {
  const file = join(/* turbopackIgnore: true */ folder, buildMark);
  const [stamp = "", moment = ""] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return moment === "" ? undefined : { stamp, at: new Date(moment) };
}

/** Files that are published as they are, at their own addresses. */
export function publicFolder(): string {
  return "public";
}

/** Pictures and drawings, as authors name them. */
export function imagesFolder(): string {
  const folder = buildFile().live;
  return folder
    ? join(/* turbopackIgnore: true */ folder, "images")
    : join(/* turbopackIgnore: true */ "content", "images");
}
