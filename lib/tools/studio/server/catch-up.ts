/** Bringing what was published meanwhile into somebody's working copy, block by block. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { collections } from "../../../content/schema/collections.ts";
import { gitIn } from "../../../process/git.ts";
import { writeFileDurably } from "../../../shared/write-file-atomic.ts";
import type { Choice, Conflict } from "../contract.ts";
import { type Merged, mergeTexts } from "../document/merge.ts";
import { knownFile } from "./content-file.ts";
import { digestOf } from "./kept-texts.ts";
import { Refused } from "./refused.ts";
import { publishedFolders } from "./repository.ts";

/** A document that was changed here and published otherwise, in the same place. Nothing of it is merged until somebody has chosen. */
const waiting = z.array(
  z.object({
    file: z.string(),
    /** The commit that both have started from. */
    base: z.string(),
    /** The commit with what was published. */
    theirs: z.string(),
  }),
);
export type Waiting = z.infer<typeof waiting>[number];

/** The question about one of them. */
export interface Question {
  file: string;
  conflicts: readonly Conflict[];
  /** The digest of the text here that the conflicts are of. */
  digest: string;
}

const placeOf = (root: string): string => join(root, ".cache", "studio", "waiting.json");

/** What waits for a choice. @param root the working copy */
export function waitingIn(root: string): Waiting[] {
  const path = placeOf(root);
  return existsSync(path) ? waiting.parse(JSON.parse(readFileSync(path, "utf8"))) : [];
}

function keepWaiting(root: string, files: readonly Waiting[]): void {
  mkdirSync(dirname(placeOf(root)), { recursive: true });
  writeFileDurably(placeOf(root), JSON.stringify(files));
}

/**
 * Merges into a working copy what has been committed since. The commit that it is based on is changed last, and a second merge of the same
 * finds nothing left to do: killed in the middle, it is begun again.
 *
 * It does not wait for anything between reading a file and writing it, so call it in the process that saves into this working copy.
 *
 * @param root the working copy, at the top of its repository
 * @param to the commit
 * @throws Refused where git fails
 */
export function catchUp(root: string, to: string): void {
  const git = gitFor(root);
  if (git("rev-parse", "HEAD").trim() === to) return;
  const from = takeBackCommits(root, to);
  const left = new Map(waitingIn(root).map((one) => [one.file, one]));
  const program: string[] = [];
  for (const { before, after, file } of changesBetween(git, from, to)) {
    if (!publishedFolders.some((folder) => file.startsWith(`${folder}/`))) {
      program.push(file);
      continue;
    }
    const open = left.get(file);
    if (open) left.set(file, { ...open, theirs: to });
    else if (!takeOver(root, file, before, after)) left.set(file, { file, base: from, theirs: to });
  }
  if (left.size > 0) keepWaiting(root, [...left.values()]);
  const stays = isIn(git, to);
  const kept = program.filter(stays);
  for (let first = 0; first < kept.length; first += atOnce)
    git("--literal-pathspecs", "checkout", "--quiet", to, "--", ...kept.slice(first, first + atOnce));
  for (const file of program.filter((one) => !stays(one))) rmSync(join(root, file), { force: true });
  git("reset", "--quiet", to);
}

/**
 * What somebody has committed in a working copy by hand becomes what its writer has changed, like everything else there.
 *
 * @param published the commit that visitors get
 * @returns the commit that the working copy is based on from now on
 */
export function takeBackCommits(root: string, published: string): string {
  const git = gitFor(root);
  const base = git("merge-base", "HEAD", published).trim();
  git("reset", "--quiet", base);
  return base;
}

/** Files of one call of git. */
const atOnce = 200;

type GitText = (...parameters: string[]) => string;

function gitFor(root: string): GitText {
  const git = gitIn(root);
  return (...parameters) => {
    const { status, stdout, stderr } = git(...parameters);
    if (status === 0) return stdout;
    throw new Refused(
      `What was published meanwhile could not be brought in. Git says: ${stderr.trim()}`,
      409,
    );
  };
}

function isIn(git: GitText, commit: string): (file: string) => boolean {
  const files = new Set(git("ls-tree", "-r", "-z", "--name-only", commit).split("\0"));
  return (file) => files.has(file);
}

/** What differs between two commits; an id of zeros is of a file that is not there. */
function changesBetween(git: GitText, from: string, to: string) {
  const parts = git("diff-tree", "-r", "-z", "--raw", "--no-renames", "--full-index", from, to).split("\0");
  const changes: { file: string; before: string; after: string }[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [, , before = "", after = ""] = parts[index]?.split(" ") ?? [];
    changes.push({ before, after, file: parts[index + 1] ?? "" });
  }
  return changes;
}

const isNothing = (id: string): boolean => /^0*$/.test(id);

/** @returns false where both sides have changed the same */
function takeOver(root: string, file: string, before: string, after: string): boolean {
  const path = join(root, file);
  const mine = existsSync(path) ? readFileSync(path) : undefined;
  const mineId = mine === undefined ? "" : blobId(mine, before.length);
  if (mineId === after || (mine === undefined && isNothing(after))) return true;
  if (mineId === before || (mine === undefined && isNothing(before))) {
    if (isNothing(after)) rmSync(path, { force: true });
    else writeWhole(path, blob(root, after));
    return true;
  }
  const known = knownFile(file);
  if (!known || mine === undefined || isNothing(before) || isNothing(after)) return false;
  const texts = [blob(root, before), mine, blob(root, after)].map((bytes) => bytes.toString("utf8"));
  const [base = "", own = "", theirs = ""] = texts;
  const merged = mergeTexts(base, own, theirs, collections[known.collection].format);
  if (!("text" in merged)) return false;
  writeWhole(path, Buffer.from(merged.text));
  return true;
}

function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileDurably(path, bytes);
}

/** As git names the bytes of a file; repositories with SHA-256 have longer names. */
function blobId(bytes: Buffer, length: number): string {
  const hash = createHash(length > 40 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function blob(root: string, id: string): Buffer {
  const { status, stdout } = spawnSync("git", ["cat-file", "blob", id], {
    cwd: root,
    maxBuffer: 200_000_000,
  });
  if (status !== 0) throw new Refused(`Git does not have ${id} any more.`, 409);
  return stdout;
}

/** The bytes of a file in a commit; nothing where it is not there. */
function bytesAt(root: string, commit: string, file: string): Buffer | undefined {
  const { status, stdout } = gitIn(root)("ls-tree", "-z", "--format=%(objectname)", commit, "--", file);
  const id = stdout.split("\0")[0] ?? "";
  return status === 0 && id !== "" ? blob(root, id) : undefined;
}

interface Sides {
  base?: string;
  mine?: string;
  theirs?: Buffer;
}

/** @throws Refused where nothing of this file waits */
function sidesOf(root: string, file: string): Sides {
  const one = waitingIn(root).find((entry) => entry.file === file);
  if (!one) throw new Refused("Nothing of this document waits for you any more.", 409);
  const base = bytesAt(root, one.base, file)?.toString("utf8");
  const theirs = bytesAt(root, one.theirs, file);
  const path = join(root, file);
  const mine = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  return {
    ...(base !== undefined && { base }),
    ...(mine !== undefined && { mine }),
    ...(theirs && { theirs }),
  };
}

/** Merged by block and by field; nothing where the two can only be chosen from as they are: a picture, or a document that one side removed. */
function merging(
  file: string,
  { base, mine, theirs }: Sides,
  choices: readonly Choice[],
): Merged | undefined {
  const known = knownFile(file);
  if (!known || base === undefined || mine === undefined || !theirs) return undefined;
  return mergeTexts(base, mine, theirs.toString("utf8"), collections[known.collection].format, choices);
}

/** @throws Refused where nothing of this file waits */
export function askAbout(root: string, file: string): Question {
  const sides = sidesOf(root, file);
  const merged = merging(file, sides, []);
  const digest = digestOf(sides.mine ?? "");
  if (merged) return { file, digest, conflicts: "conflicts" in merged ? merged.conflicts : [] };
  const isText = knownFile(file) !== undefined;
  const words = (text: string | undefined) =>
    text === undefined ? "" : isText ? text : "A picture of the same name";
  const conflict = {
    place: "The whole file",
    mine: words(sides.mine),
    theirs: words(sides.theirs?.toString("utf8")),
  };
  return { file, digest, conflicts: [conflict] };
}

/**
 * Merges a file as somebody has chosen.
 *
 * @param seen the digest of the text that the choices were made about
 * @throws Refused where it has changed since
 */
export function choose(root: string, file: string, choices: readonly Choice[], seen: string): void {
  const sides = sidesOf(root, file);
  const merged = merging(file, sides, choices);
  if (
    digestOf(sides.mine ?? "") !== seen ||
    (merged && "conflicts" in merged) ||
    (!merged && choices.length !== 1)
  )
    throw new Refused("The text has changed since you opened this page. Look at it again, then choose.", 409);
  const path = join(root, file);
  if (merged) writeWhole(path, Buffer.from(merged.text));
  else if (choices[0] === "theirs" && sides.theirs) writeWhole(path, sides.theirs);
  else if (choices[0] === "theirs") rmSync(path, { force: true });
  keepWaiting(
    root,
    waitingIn(root).filter((entry) => entry.file !== file),
  );
}
