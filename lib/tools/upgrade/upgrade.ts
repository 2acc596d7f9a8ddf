/**
 * Takes a newer release into a site that a company has made its own. What is the company's stays as it is: `content/`, but for the manual in it,
 * and whatever git does not keep (`.env`, `data/`). Everything else is the program's, and becomes the release's.
 */
import { spawnSync } from "node:child_process";

/** An upgrade that is not begun, or was taken back; the message says why and what to do. */
export class UpgradeError extends Error {
  override name = "UpgradeError";
}

/** What in content/ comes with the program. */
const manual = ["content/README.md", "content/rules"];

export interface Upgrade {
  /** The commit that the site was at, which `git reset --merge` brings back. */
  before: string;
  /** Program files that the company had changed and that are the release's now. */
  replaced: string[];
  /** What CHANGELOG.md says of the releases in between; empty where it says nothing. */
  changes: string;
  /** Whether other packages are needed. */
  packages: boolean;
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
      "This folder is no git repository, so a newer release cannot be merged. docs/upgrading.md says how to begin.",
    );
  const uncommitted = lines(git("status", "--porcelain", "--untracked-files=no").stdout);
  if (uncommitted.length > 0)
    throw new UpgradeError(
      `Something is not committed:\n${shown(uncommitted)}\nCommit it first, so that nothing of yours can be lost: git add -A && git commit`,
    );
  const target = git("rev-parse", "--verify", "--quiet", `${release}^{commit}`).stdout.trim();
  if (!target)
    throw new UpgradeError(
      `There is no release '${release}'. If the program's repository is not known here yet: git remote add upstream <its address>, then git fetch upstream`,
    );
  if (git("merge-base", "--is-ancestor", target, "HEAD").status === 0) return undefined;
  const before = git("rev-parse", "HEAD").stdout.trim();
  const base = git("merge-base", "HEAD", target).stdout.trim();
  if (!base)
    throw new UpgradeError(
      `The site and ${release} have no commit in common, so git cannot tell your changes from the release's. Clone the release, and copy content/, .env and data/ into it.`,
    );
  const changes = addedToChangelog(git("diff", base, target, "--", "CHANGELOG.md").stdout);
  git("merge", "--no-commit", "--no-ff", target);
  keepContent(git);
  const colliding = lines(git("diff", "--name-only", "--diff-filter=U").stdout);
  if (colliding.length > 0 && !takeRelease) {
    git("merge", "--abort");
    throw new UpgradeError(
      `You changed files of the program that the release changes too:\n${shown(colliding)}\nThe site is as it was. To take the release's version of them: npm run upgrade -- --take-release. To keep a change of yours, look at it with git diff ${base.slice(0, 10)} HEAD -- ${colliding[0]}, upgrade, and make it again.`,
    );
  }
  for (const file of colliding) {
    if (git("checkout", "--theirs", "--", file).status === 0) git("add", "--", file);
    else git("rm", "--quiet", "--force", "--", file);
  }
  const packages = lines(git("diff", "--name-only", before, "--", "package-lock.json").stdout).length > 0;
  return { before, replaced: colliding, changes, packages };
}

/** What the company has in content/ stays: new sample documents stay out, deleted ones stay deleted. The manual is the release's. */
function keepContent(git: Git): void {
  git("rm", "--quiet", "-r", "--force", "--ignore-unmatch", "--", "content");
  git("checkout", "HEAD", "--", "content");
  for (const part of manual) {
    git("rm", "--quiet", "-r", "--force", "--ignore-unmatch", "--", part);
    git("checkout", "MERGE_HEAD", "--", part);
  }
}

/** The lines that a changelog gained. */
function addedToChangelog(patch: string): string {
  return lines(patch)
    .filter((line) => /^\+(?!\+\+)/.test(line))
    .map((line) => line.slice(1))
    .join("\n")
    .trim();
}

/** Makes the merge a commit, with what was changed in the content since. */
export function commitUpgrade(root: string, release: string): void {
  const git = gitIn(root);
  git("add", "-A", "--", "content");
  const { status, stderr } = git("commit", "--quiet", "--no-verify", "-m", `Upgrade to ${release}`);
  if (status !== 0) throw new UpgradeError(`The upgrade could not be committed: ${stderr.trim()}`);
}

type Git = ReturnType<typeof gitIn>;

function gitIn(root: string) {
  return (...parameters: string[]) => {
    const { status, stdout, stderr } = spawnSync("git", parameters, { cwd: root, encoding: "utf8" });
    return { status, stdout: stdout ?? "", stderr: stderr ?? "" };
  };
}

function lines(text: string): string[] {
  return text.split("\n").filter(Boolean);
}

function shown(files: readonly string[]): string {
  const more = files.length > 10 ? `\n  and ${files.length - 10} more` : "";
  return (
    files
      .slice(0, 10)
      .map((file) => `  ${file}`)
      .join("\n") + more
  );
}
