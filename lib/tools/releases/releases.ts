/**
 * The published states of the site: each complete in a folder of its own, and `current`, a link to one of them that is
 * replaced by a rename, which the file system does at once or not at all (rename(2)).
 */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { z } from "zod";
import { headersOf } from "../../delivery/headers.ts";
import { buildMark } from "../../site/folders.ts";

/** How many published states are kept to go back to; the files that open pages may still ask for live as long. */
export const keptReleases = 5;

export interface Release {
  name: string;
  /** When it was made: RFC 3339. */
  made: string;
  /** Of every file's path and bytes: two releases with one digest are the same site. */
  digest: string;
  /** Files with a name made from their content, kept for pages that are open while the site changes. */
  assets: string[];
}

/** A wish that cannot be met; the message says why. */
export class ReleaseError extends Error {
  override name = "ReleaseError";
}

const note = z.object({
  name: z.string(),
  made: z.string(),
  digest: z.string(),
  assets: z.array(z.string()),
});

/** The releases of a folder, the newest first. */
export function releasesIn(home: string): Release[] {
  const folder = join(home, "releases");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && existsSync(join(folder, basename(name, ".json"))))
    .map((name) => note.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))))
    .sort((a, b) => b.name.localeCompare(a.name));
}

/** The release that visitors get; undefined before the first. */
export function currentRelease(home: string): Release | undefined {
  const link = join(home, "current");
  if (!existsSync(link)) return undefined;
  const name = basename(readlinkSync(link));
  return releasesIn(home).find((release) => release.name === name);
}

/**
 * Adds a built site to the releases; visitors still get the current one.
 *
 * @param out the built site
 * @param home the folder of `releases/` and `current`
 * @returns the release, or the current one where the site is the same
 */
export function makeRelease(out: string, home: string, now: Date): Release {
  const files = filesIn(out);
  if (!files.includes("index.html")) throw new ReleaseError(`${out} holds no built site. Run: npm run build`);
  const digest = digestOf(out, files);
  const current = currentRelease(home);
  if (current?.digest === digest) return current;
  const name = `${now.toISOString().replace(/[-:]|\.\d+/g, "")}-${digest.slice(0, 8)}`;
  const folder = join(home, "releases", name);
  const unfinished = join(home, "releases", `.${name}`);
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(out, unfinished, { recursive: true, preserveTimestamps: true });
  for (const older of releasesIn(home).slice(0, keptReleases))
    for (const asset of older.assets) carryOver(join(home, "releases", older.name), unfinished, asset);
  const release: Release = { name, made: now.toISOString(), digest, assets: files.filter(isHashed) };
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  writeFileSync(`${folder}.json`, `${JSON.stringify(release, null, 2)}\n`);
  return release;
}

/** Lets visitors get another release, from one request to the next. */
export function switchTo(home: string, { name }: Pick<Release, "name">): void {
  const target = join("releases", name);
  if (!existsSync(join(home, target))) throw new ReleaseError(`There is no release '${name}' in ${home}.`);
  const next = join(home, `.next-${process.pid}`);
  rmSync(next, { force: true });
  symlinkSync(target, next);
  renameSync(next, join(home, "current"));
}

/** The release to go back to: the newest that is older than the current one. */
export function releaseBefore(home: string): Release {
  const current = currentRelease(home);
  const before = releasesIn(home).find(({ name }) => current !== undefined && name < current.name);
  if (!before) throw new ReleaseError(`There is no older release in ${home} to go back to.`);
  return before;
}

/** Deletes the oldest releases; never the current one. */
export function prune(home: string): void {
  const current = currentRelease(home)?.name;
  for (const { name } of releasesIn(home).slice(keptReleases)) {
    if (name === current) continue;
    rmSync(join(home, "releases", `${name}.json`));
    rmSync(join(home, "releases", name), { recursive: true, force: true });
  }
}

function carryOver(from: string, to: string, asset: string): void {
  if (existsSync(join(to, asset)) || !existsSync(join(from, asset))) return;
  mkdirSync(dirname(join(to, asset)), { recursive: true });
  copyFileSync(join(from, asset), join(to, asset));
}

function isHashed(file: string): boolean {
  return headersOf(`/${file}`)["Cache-Control"]?.includes("immutable") ?? false;
}

function digestOf(folder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files.filter((name) => name !== buildMark))
    hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest("hex");
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative(folder, join(folder, name)).split(sep).join("/"))
    .sort();
}
