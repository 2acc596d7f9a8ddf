/** Publishing texts that were signed off: checked as visitors would get them, committed under the writer's name, and sent to colleagues. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkContent } from "../../../content/check/check.ts";
import { asyncGitIn, type GitResult } from "../../../process/git.ts";
import { counted } from "../../../shared/counted.ts";
import type { Person } from "../roles.ts";
import { Refused } from "../server/refused.ts";
import { fileDigest } from "./review.ts";
import { ensureWorktree, publishedCommit } from "./worktrees.ts";

export interface SignedOff {
  file: string;
  /** Of the text that was signed off. */
  digest: string;
}

export interface TeamPublication {
  /** The writer's working copy. */
  folder: string;
  writer: Person;
  /** Who publishes it. */
  editor: Person;
  files: readonly SignedOff[];
  /** In a sentence. */
  message: string;
}

/** The working copy that only this uses. */
export const publishingPlace = "publishing";

let turn: Promise<unknown> = Promise.resolve();

/**
 * One publication after another. Killed at any moment, the writer's text is where it was, and what visitors get is the state before or after.
 *
 * @param root the folder of the program and of `content/`, with the branch that visitors get
 * @returns the commit, and whether colleagues have it
 * @throws Refused with nothing published
 */
export function publishSignedOff(
  root: string,
  publication: TeamPublication,
): Promise<{ commit: string; isSent: boolean }> {
  const mine = turn.catch(() => undefined).then(() => publishNow(root, publication));
  turn = mine;
  return mine;
}

async function publishNow(
  root: string,
  { folder, writer, editor, files, message }: TeamPublication,
): Promise<{ commit: string; isSent: boolean }> {
  const main = publishedCommit(root);
  const copy = ensureWorktree(root, publishingPlace);
  const git = asyncGitIn(copy);
  await done(git("reset", "--quiet", "--hard", main));
  await done(git("clean", "--quiet", "--force", "-d"));
  for (const { file, digest } of files) {
    const from = join(folder, file);
    const to = join(copy, file);
    const bytes = existsSync(from) ? readFileSync(from) : undefined;
    if (fileDigest(bytes) !== digest)
      throw new Refused(
        `${file} was changed after it was signed off, so nothing was published. Look at it again.`,
        409,
      );
    mkdirSync(dirname(to), { recursive: true });
    if (bytes) copyFileSync(from, to);
    else rmSync(to, { force: true });
    if (fileDigest(existsSync(to) ? readFileSync(to) : undefined) !== digest)
      throw new Refused(`${file} was changed while it was being published, so nothing was published.`, 409);
  }
  await refuseErrors(copy);
  await done(git("--literal-pathspecs", "add", "--all", "--", ...files.map(({ file }) => file)));
  const committed = await asyncGitIn(copy)(
    "-c",
    `user.name=${editor.name}`,
    "-c",
    `user.email=${editor.email}`,
    "commit",
    "--quiet",
    `--author=${writer.name} <${writer.email}>`,
    `--message=${message}`,
  );
  if (committed.status !== 0)
    throw new Refused(
      `Nothing was published. Git, or a check of this repository (a hook), says:\n${wordsOf(committed)}`,
      409,
    );
  const commit = publishedCommit(copy);
  // What visitors get goes from one commit to the next in one step, and only if nobody else has moved it.
  const moved = await asyncGitIn(root)("merge", "--quiet", "--ff-only", commit);
  if (moved.status !== 0)
    throw new Refused(
      `Nothing was published: somebody has changed files by hand in the server's own copy of the site. Git says:\n${wordsOf(moved)}`,
      409,
    );
  return { commit, isSent: await send(root) };
}

/** An error on what visitors would get stops a build, and with it everybody's changes. */
async function refuseErrors(copy: string): Promise<void> {
  const errors = (await checkContent({ root: copy, keep: true })).filter(
    ({ severity }) => severity === "error",
  );
  const [first] = errors;
  if (!first) return;
  throw new Refused(
    `With this, the site has ${counted(errors.length, "error")} and could not be built, so nothing was published. ${first.where.file}, line ${first.where.line}: ${first.message}`,
    409,
  );
}

/** Sends what is published here to where colleagues get it; the server's log says why it did not arrive. @returns whether it did */
async function send(root: string): Promise<boolean> {
  const git = asyncGitIn(root);
  const remotes = (await git("remote")).stdout.split("\n").filter(Boolean);
  const remote = remotes.includes("origin") ? "origin" : remotes[0];
  const branch = (await git("symbolic-ref", "--short", "-q", "HEAD")).stdout.trim();
  if (remote === undefined || branch === "") return true;
  const pushed = await git("push", "--quiet", remote, `HEAD:refs/heads/${branch}`);
  if (pushed.status !== 0) console.error(`${remote} did not take what was published:\n${wordsOf(pushed)}`);
  return pushed.status === 0;
}

async function done(work: Promise<GitResult>): Promise<void> {
  const result = await work;
  if (result.status !== 0) throw new Refused(`Nothing was published. Git says:\n${wordsOf(result)}`, 409);
}

const wordsOf = ({ stdout, stderr }: GitResult): string => `${stdout}${stderr}`.trim();
