/** A copy of the site's sources in a folder of its own, with other content, built as `npm run build` builds. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildFiles, buildFolders } from "#lib/cli/build-stamp.ts";
import { digestOf } from "#lib/delivery/write.ts";

/** Inside the repository, so that the packages resolve. */
const scratch = join("tests", ".tmp");

/**
 * @param name the folder's name below tests/.tmp; an older one is replaced
 * @param content the folder that becomes `content/`
 * @returns the folder
 */
export function makeScratchSite(name: string, content: string): string {
  const folder = join(scratch, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const source of [...buildFolders.filter((name) => name !== "content"), ...buildFiles])
    if (existsSync(source)) cpSync(source, join(folder, source), { recursive: true });
  cpSync(content, join(folder, "content"), { recursive: true });
  if (existsSync(".cache/fonts"))
    cpSync(".cache/fonts", join(folder, ".cache", "fonts"), { recursive: true });
  return folder;
}

export interface BuildResult {
  status: number;
  output: string;
}

/** Runs the build in a scratch site. */
export function buildScratchSite(
  folder: string,
  environment: Record<string, string> = {},
  parameters: readonly string[] = [],
): BuildResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["lib/cli/build.ts", ...parameters], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment, VITEST: "", NODE_ENV: "production" },
  });
  return { status: status ?? 1, output: `${stdout}${stderr}` };
}

/** Takes away what builds of a scratch site leave for the next one: what comes then is a first build. */
export function forgetBuilds(folder: string): void {
  const caches = ["delivery.json", "pages.json", "feed-texts.json", "content-check.json", "bodies"];
  for (const kept of ["out", ".next", ".contentlayer", ...caches.map((name) => join(".cache", name))])
    rmSync(join(folder, kept), { recursive: true, force: true });
}

/** A digest of every file of a built site by its path; the stamp of the build is none of the site. */
export function digestsOf(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ".build")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(files.map((file) => [file, digestOf(readFileSync(file))]));
}
