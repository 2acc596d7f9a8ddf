import { spawnSync } from "node:child_process";
import { SetupError } from "./setup-error.ts";

/**
 * The setup deletes and rewrites: what git has can be brought back, what it has not is lost.
 *
 * @throws SetupError where the content has changes that are not committed, or is in no repository at all
 */
export function refuseUncommitted(root: string): void {
  const { status, stdout } = spawnSync("git", ["status", "--porcelain", "--", "content"], {
    cwd: root,
    encoding: "utf8",
  });
  const way = "To do it all the same, add --over-changes.";
  if (status !== 0)
    throw new SetupError(
      `content/ is in no git repository, so what the setup removes could not be brought back. Run first: git init && git add -A && git commit -m "As it came"\n${way}`,
    );
  const changes = stdout.split("\n").filter(Boolean);
  if (changes.length > 0)
    throw new SetupError(
      `content/ has changes that are not committed, and the setup would write over them:\n${changes
        .slice(0, 8)
        .map((line) => `  ${line}`)
        .join("\n")}\nCommit them first: git add content && git commit. ${way}`,
    );
}
