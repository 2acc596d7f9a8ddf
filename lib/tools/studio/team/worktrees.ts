/** A working copy for everybody who writes: a git worktree with a branch of its own, in which nothing is published yet. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { gitIn, linesOf } from "../../../process/git.ts";
import { takeBackCommits } from "../server/catch-up.ts";
import { Refused } from "../server/refused.ts";
import { publishedFolders } from "../server/repository.ts";

/** @param root the folder of the program and of `content/` @param name of whose it is, or what for */
export function worktreeFolder(root: string, name: string): string {
  return join(root, "data", "studio", "people", name);
}

/** The commit that visitors get. @throws Refused */
export function publishedCommit(root: string): string {
  return git(root, "rev-parse", "HEAD");
}

/**
 * Makes a worktree where there is none. One that was damaged by hand is put aside, and what is in its content is in the new one, too.
 *
 * @returns its folder
 * @throws Refused where git fails
 */
export function ensureWorktree(root: string, name: string): string {
  const folder = worktreeFolder(root, name);
  if (isSound(folder)) {
    removeStaleLock(folder);
    return folder;
  }
  const aside = existsSync(folder) ? `${folder}.damaged-${Date.now()}` : undefined;
  if (aside !== undefined) renameSync(folder, aside);
  mkdirSync(dirname(folder), { recursive: true });
  git(root, "worktree", "prune");
  const branch = branchOf(name);
  const isKnown = gitIn(root)("show-ref", "--verify", "--quiet", `refs/heads/${branch}`).status === 0;
  git(root, "worktree", "add", "--quiet", ...(isKnown ? [folder, branch] : ["-b", branch, folder]));
  if (aside === undefined) return folder;
  for (const part of [...publishedFolders, join(".cache", "studio")]) {
    if (!existsSync(join(aside, part))) continue;
    // What was removed there is not to come back.
    rmSync(join(folder, part), { recursive: true, force: true });
    cpSync(join(aside, part), join(folder, part), { recursive: true });
  }
  console.error(
    `The working copy ${basename(folder)} was damaged. It is in ${aside}, and its texts are in the new one.`,
  );
  return folder;
}

/**
 * Of somebody who has left: what was not published is committed on the branch of that working copy, and the folder goes.
 *
 * @returns the branch; nothing where everything was published
 * @throws Refused where git fails, with the folder as it was
 */
export function retireWorktree(root: string, name: string): string | undefined {
  if (!hasWorktree(root, name)) return undefined;
  const folder = ensureWorktree(root, name);
  const branch = branchOf(name);
  takeBackCommits(folder, publishedCommit(root));
  git(folder, "checkout", "--quiet", "-B", branch);
  git(folder, "add", "--all", "--", ...publishedFolders.filter((part) => existsSync(join(folder, part))));
  const hasChanges = gitIn(folder)("diff", "--cached", "--quiet").status !== 0;
  const message = "--message=Not published: what somebody had written who has left";
  if (hasChanges) git(folder, ...nobody, "commit", "--quiet", "--no-verify", message);
  git(root, "worktree", "remove", "--force", folder);
  if (hasChanges) return branch;
  git(root, "branch", "--quiet", "-D", branch);
  return undefined;
}

const branchOf = (name: string): string => `studio/${name}`;

const nobody = ["-c", "user.name=Studio", "-c", "user.email=studio@localhost"];

/** Whether git knows a working copy and its content is there. */
export function isSound(folder: string): boolean {
  if (!existsSync(join(folder, "content"))) return false;
  const { status, stdout } = gitIn(folder)("rev-parse", "--show-toplevel", "--verify", "HEAD");
  return status === 0 && stdout.split("\n")[0]?.endsWith(basename(folder)) === true;
}

/** Longer than git is at work in a working copy, with the hooks of a commit. */
const staleMs = 10 * 60_000;

/** What git left there when it was killed, and would wait for from then on. */
function removeStaleLock(folder: string): void {
  const lock = resolve(folder, git(folder, "rev-parse", "--git-path", "index.lock"));
  const found = statSync(lock, { throwIfNoEntry: false });
  if (found && Date.now() - found.mtimeMs > staleMs) rmSync(lock, { force: true });
}

/** With less, git fails at one thing or another, and each time says something else. */
const leastBytes = 1_000_000;

function git(folder: string, ...parameters: string[]): string {
  const { status, stdout, stderr } = gitIn(folder)(...parameters);
  if (status === 0) return stdout.trim();
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < leastBytes)
    throw new Refused(
      "The server’s disk is full, so no working copy can be opened. Nothing is lost. Ask whoever looks after the server to free some space.",
      507,
    );
  throw new Refused(`The working copies cannot be used. Git says: ${stderr.trim()}`, 409);
}

/** The branches with what was not published of those who have left. @param names of those who have not, and of other working copies */
export function leftBranches(root: string, names: readonly string[]): string[] {
  const standing = new Set(names.map(branchOf));
  return linesOf(git(root, "branch", "--list", "--format=%(refname:lstrip=2)", branchOf("*"))).filter(
    (branch) => !standing.has(branch),
  );
}

/** Whether somebody has begun to write. */
export function hasWorktree(root: string, name: string): boolean {
  return existsSync(worktreeFolder(root, name));
}
