import { gitIn, linesOf, listed } from "../../process/git.ts";
import { SetupError } from "./setup-error.ts";

/**
 * The setup deletes and rewrites: what git has can be brought back, what it has not is lost.
 *
 * @throws SetupError where the content has changes that are not committed, or is not in a repository at all
 */
export function refuseUncommitted(root: string): void {
  const { status, stdout } = gitIn(root)("status", "--porcelain", "--", "content");
  const anyway = "To run it anyway, add --over-changes.";
  if (status !== 0)
    throw new SetupError(
      `content/ is not in a git repository, so what the setup removes could not be brought back. Run first: git init && git add -A && git commit -m "Original content"\n${anyway}`,
    );
  const changes = linesOf(stdout);
  if (changes.length > 0)
    throw new SetupError(
      `content/ has changes that are not committed, and the setup would write over them:\n${listed(changes)}\nCommit them first: git add content && git commit. ${anyway}`,
    );
}
