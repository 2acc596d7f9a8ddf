/**
 * Takes a newer release into a site that a company has made its own. What is the company's stays as it is: `content/`, but for the manual in it,
 * and whatever git does not keep (`.env`, `data/`). Everything else is the program's, and becomes the release's.
 */
import { type Git, gitIn, linesOf, listed } from "../../process/git.ts";

/** An upgrade that has not begun, or was taken back; the message says why and what to do. */
export class UpgradeError extends Error {
  override name = "UpgradeError";
}

/** What in content/ comes with the program. */
const manual = ["content/README.md", "content/rules"];

/** What no site can be without and an earlier release had in the program. */
const movedIntoContent = ["content/forms/contact.yaml"];

/** How an upgrade that waits is taken back. `git merge --abort` refuses once the content has been corrected. */
export const takeBack =
  "To take everything back: git reset --hard (that also discards corrections you have made since)";

/** How an upgrade that waits is finished. */
export const finish = "npm run check:content -- --fix, and once it passes: git commit -a";

export interface Upgrade {
  /** The commit that the site was at, which `git reset --hard` with its name brings back. */
  before: string;
  /** Program files that the company had changed and that are the release's now. */
  replaced: string[];
  /** What CHANGELOG.md says of the releases in between; empty where it says nothing. */
  changes: string;
  /** Whether other packages are needed. */
  packages: boolean;
}

/**
 * Asks the remote that a release is at for its newest commits: the one it begins with (`upstream/main`), or `upstream` for a tag or branch
 * that git does not know yet. A release that is in this repository alone needs none.
 *
 * @throws UpgradeError where the remote does not answer
 */
export function fetchRelease(root: string, release: string): void {
  const git = gitIn(root);
  const remotes = linesOf(git("remote").stdout);
  const remote =
    remotes.find((name) => release.startsWith(`${name}/`)) ??
    (commitOf(git, release) ? undefined : remotes.find((name) => name === "upstream"));
  if (remote === undefined) return;
  const { status, stderr } = git("fetch", "--tags", remote);
  if (status !== 0)
    throw new UpgradeError(
      `${release} could not be fetched, and nothing was changed. Git says:\n${listed(linesOf(stderr))}\nThe remote '${remote}' is at the address that git remote -v prints. Correct it with git remote set-url ${remote} <its address>, or try again later.`,
    );
}

/**
 * Merges a release, without committing: the content is checked first.
 *
 * @param release a branch, tag or commit that git knows: `upstream/main`
 * @param takeRelease what the company changed in the program is given up for the release's version
 * @returns undefined where the site has the release already
 * @throws UpgradeError where something is not committed, the release is unknown or changed files collide; the site is as it was then
 */
export function mergeRelease(root: string, release: string, takeRelease: boolean): Upgrade | undefined {
  const git = gitIn(root);
  if (git("rev-parse", "--git-dir").status !== 0)
    throw new UpgradeError(
      "This folder is not a git repository, so a newer release cannot be merged. docs/upgrading.md says how to begin.",
    );
  if (isMerging(git))
    throw new UpgradeError(
      `An upgrade, or another merge, is waiting to be committed. To finish it: ${finish}\n${takeBack}`,
    );
  const uncommitted = linesOf(git("status", "--porcelain").stdout);
  if (uncommitted.length > 0)
    throw new UpgradeError(
      `Something is not committed:\n${listed(uncommitted)}\nCommit it first, so that nothing of yours can be lost: git add -A && git commit`,
    );
  const target = commitOf(git, release);
  if (!target)
    throw new UpgradeError(
      `There is no release '${release}'. If the program's repository is not known here yet: git remote add upstream <its address>, then run this again`,
    );
  if (git("merge-base", "--is-ancestor", target, "HEAD").status === 0) return undefined;
  const before = git("rev-parse", "HEAD").stdout.trim();
  const base = git("merge-base", "HEAD", target).stdout.trim();
  if (!base)
    throw new UpgradeError(
      `The site and ${release} have no commit in common, so git cannot tell your changes from the release's. Clone the release, and copy content/, .env and data/ into it.`,
    );
  const changes = addedToChangelog(git("diff", base, target, "--", "CHANGELOG.md").stdout);
  const merged = git("merge", "--no-commit", "--no-ff", target);
  if (!isMerging(git))
    throw new UpgradeError(
      `Git did not begin the merge, and nothing was changed. It says:\n${listed(linesOf(merged.stderr || merged.stdout))}`,
    );
  keepContent(git);
  const colliding = linesOf(git("diff", "--name-only", "--diff-filter=U").stdout);
  if (colliding.length > 0 && !takeRelease) {
    git("reset", "--quiet", "--hard", before);
    throw new UpgradeError(
      `You changed files of the program that the release changes too:\n${listed(colliding)}\nThe site is as it was. To take the release's version of them: npm run upgrade -- --take-release. To keep a change of yours, look at it with git diff ${base.slice(0, 10)} HEAD -- ${colliding[0]}, upgrade, and make it again.`,
    );
  }
  for (const file of colliding) {
    if (git("checkout", "--theirs", "--", file).status === 0) git("add", "--", file);
    else git("rm", "--quiet", "--force", "--", file);
  }
  const packages = linesOf(git("diff", "--name-only", before, "--", "package-lock.json").stdout).length > 0;
  return { before, replaced: colliding, changes, packages };
}

function isMerging(git: Git): boolean {
  return git("rev-parse", "--verify", "--quiet", "MERGE_HEAD").status === 0;
}

/** The commit that a name means; empty where git does not know it. */
function commitOf(git: Git, release: string): string {
  return git("rev-parse", "--verify", "--quiet", `${release}^{commit}`).stdout.trim();
}

/**
 * What the company has in content/ stays: new sample documents stay out, deleted ones stay deleted. The manual is the release's, and so
 * is a file that the site cannot be without and has none of.
 */
function keepContent(git: Git): void {
  git("rm", "--quiet", "-r", "--force", "--ignore-unmatch", "--", "content");
  git("checkout", "HEAD", "--", "content");
  for (const part of manual) {
    git("rm", "--quiet", "-r", "--force", "--ignore-unmatch", "--", part);
    git("checkout", "MERGE_HEAD", "--", part);
  }
  for (const file of movedIntoContent)
    if (git("cat-file", "-e", `HEAD:${file}`).status !== 0) git("checkout", "MERGE_HEAD", "--", file);
}

/** The lines that a changelog gained. */
function addedToChangelog(patch: string): string {
  return linesOf(patch)
    .filter((line) => /^\+(?!\+\+)/.test(line))
    .map((line) => line.slice(1))
    .join("\n")
    .trim();
}

/** Makes the merge a commit, with the corrections that were made to the content since. A file that git does not know yet stays out of it. */
export function commitUpgrade(root: string, release: string): void {
  const git = gitIn(root);
  git("add", "--update", "--", "content");
  const { status, stderr } = git("commit", "--quiet", "--no-verify", "-m", `Upgrade to ${release}`);
  if (status !== 0)
    throw new UpgradeError(
      `The upgrade is merged, but git could not commit it:\n${listed(linesOf(stderr))}\nCorrect that, then: git commit -a. ${takeBack}`,
    );
}
