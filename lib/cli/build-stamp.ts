/** Whether the build is older than what it was made from. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedFile } from "../content/published-addresses.ts";
import { buildMark, readBuildMark } from "../site/folders.ts";

/** What a build is made from; also what a copy of the site needs (tests/support/scratch-site.ts). */
export const buildFolders = ["app", "components", "content", "lib", "public"] as const;
export const buildFiles = [
  "package.json",
  "package-lock.json",
  "next.config.ts",
  "contentlayer.config.ts",
  "tailwind.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
] as const;
const stampFile = join("out", buildMark);

/** A digest of the names, sizes and times of every source of the build, and of the variables that affect it. */
export function buildStamp(): string {
  const { PREVIEW = "", BUILD_TIME = "", LEADS_ORIGIN = "" } = process.env;
  const hash = createHash("sha256").update(`${PREVIEW} ${BUILD_TIME} ${LEADS_ORIGIN}`);
  const names = buildFolders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .map((name) => join(folder, name))
        // Publishing writes this one.
        .filter((name) => name !== join("content", publishedFile))
        .sort(),
    );
  for (const name of [...buildFiles, ...names]) {
    if (!existsSync(name)) continue;
    const { size, mtimeMs } = statSync(name);
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** @param now the moment that the build took as now: what was scheduled for later is not in it */
export function writeStamp(stamp: string, now: Date): void {
  mkdirSync("out", { recursive: true });
  writeFileSync(stampFile, `${stamp}\n${now.toISOString()}\n`);
}

/** The moment that a built site's build took as now; undefined where there is no built site. */
export function builtAt(folder: string): Date | undefined {
  return readBuildMark(folder)?.at;
}

/** `missing`, `stale` or `fresh`. */
export function buildState(): "missing" | "stale" | "fresh" {
  if (!existsSync(stampFile)) return "missing";
  return readFileSync(stampFile, "utf8").split("\n")[0] === buildStamp() ? "fresh" : "stale";
}
