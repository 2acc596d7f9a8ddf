/** What publishing would change, in words and as a difference, and what is in its way. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createPatch } from "diff";
import { everyDocument } from "../../../content/check/site.ts";
import { isPublishedPicture } from "../../../content/picture-files.ts";
import { collections } from "../../../content/schema/collections.ts";
import type { Change, Changes } from "../contract.ts";
import { describeChange } from "../document/describe.ts";
import { knownFile } from "./content-file.ts";
import type { StudioContext } from "./context.ts";
import type { Repository } from "./repository.ts";
import { titleOf } from "./title.ts";

/** How many files git is asked about at once. */
const atOnce = 8;

export async function changesOf(context: StudioContext): Promise<Changes> {
  const { repository } = context;
  const files = [...(await repository.changedFiles())].sort();
  const changes: Change[] = [];
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce);
    changes.push(...(await Promise.all(some.map((file) => changeOf(context, file)))));
  }
  const errors = errorsOf(context);
  const unpushed = await repository.unpushed();
  const obstacle =
    (await obstacleIn(repository)) ??
    (errors > 0
      ? `${errors === 1 ? "There is an error" : `There are ${errors} errors`} in what visitors would get, so the site cannot be built. Fix ${errors === 1 ? "it" : "them"} first; the list of problems shows where.`
      : changes.every(({ held }) => held !== undefined) && unpushed === 0
        ? "Nothing has changed since you last published."
        : undefined);
  const way = (await repository.remote()) === undefined ? "commit" : "branch";
  return { changes, ...(obstacle !== undefined && { obstacle }), way, errors, unpushed };
}

/** Errors that would stop a build. Those of a draft do not count: it stays on this machine. */
export function errorsOf({ content }: StudioContext): number {
  const { all, site } = content.latest();
  const drafts = new Set(
    everyDocument(site)
      .filter(({ draft }) => draft)
      .map(({ source }) => source.file),
  );
  return all.filter(({ severity, where }) => severity === "error" && !drafts.has(where.file)).length;
}

async function changeOf({ root, repository, content }: StudioContext, file: string): Promise<Change> {
  const { all, site } = content.latest();
  const document = everyDocument(site).find(({ source }) => source.file === file);
  const errors = all.filter(({ severity, where }) => severity === "error" && where.file === file).length;
  const isPicture = isPublishedPicture(file.replace(/^content\/images\//, "")) && !file.endsWith(".svg");
  const before = isPicture ? undefined : await repository.textAt("HEAD", file);
  const after = isPicture ? undefined : readText(join(root, file));
  const title = document ? titleOf(document) : file;
  return {
    file,
    title,
    what: isPicture ? pictureChange(join(root, file)) : wordsFor(file, before, after, title),
    difference: isPicture ? "" : createPatch(file, before ?? "", after ?? ""),
    ...(document?.draft && errors > 0 && { held: heldBack(errors) }),
  };
}

function pictureChange(path: string): string {
  return existsSync(path) ? "a picture" : "a picture (removed)";
}

function wordsFor(
  file: string,
  before: string | undefined,
  after: string | undefined,
  title: string,
): string {
  const known = knownFile(file);
  return describeChange(before, after, known ? collections[known.collection].format : "yaml", title);
}

function heldBack(errors: number): string {
  const many = errors === 1 ? "an error" : `${errors} errors`;
  return `A draft with ${many}: it stays on this machine until that is fixed, because the site cannot be built with it.`;
}

/** Why nothing can be committed here, and what to do. */
export async function obstacleIn({ git, branch }: Repository): Promise<string | undefined> {
  const inside = await git("rev-parse", "--is-inside-work-tree");
  if (inside.status === null)
    return "Git is not installed on this machine, so changes cannot be published from here. Install it from https://git-scm.com/, then start the studio again.";
  if (inside.status !== 0)
    return `This folder is not in a git repository, so there is nothing to publish to. Git says: ${inside.stderr.trim()}`;
  if ((await branch()) === undefined)
    return "The repository is not on a branch (someone is looking at an older commit). Go back to one first: git switch main";
  const unmerged = await git("ls-files", "--unmerged");
  const merging = await git("rev-parse", "-q", "--verify", "MERGE_HEAD");
  if (unmerged.stdout !== "" || merging.status === 0)
    return "Someone began to merge another version in this folder and has not finished. Finish it (git commit) or undo it (git merge --abort) first.";
  const identity = await git("var", "GIT_COMMITTER_IDENT");
  if (identity.status !== 0)
    return 'Git does not know who you are. Tell it once: git config --global user.name "Your Name" and git config --global user.email you@example.com';
  return undefined;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
