/** A repository with a working copy of somebody, as the studio of a team has them. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { ensureWorktree, publishedCommit } from "#lib/tools/studio/team/worktrees.ts";
import { git } from "#tests/integration/studio/studio-server.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export const article = (number: number) => `content/articles/number-${number}.mdx`;
export const text = (first: string, last: string) =>
  `---\ntitle: A title\n---\n\n${first}\n\nBetween.\n\n${last}\n`;

/** A repository with these files, and the working copy of somebody in it. */
export function repository(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder("catch-up");
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (folder: string, name: string, content: string) => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  git(root, "init", "-q", "-b", "main");
  write(root, ".gitignore", "data/\n.cache/\n");
  for (const [name, content] of Object.entries(files)) write(root, name, content);
  git(root, "add", "-A");
  git(root, "commit", "-qm", "first");
  const copy = ensureWorktree(root, "ana");
  return {
    root,
    copy,
    mine: (name: string, content: string) => write(copy, name, content),
    /** Commits what others have published, and nothing for a file that they removed. */
    publish(changes: Readonly<Record<string, string | undefined>>): string {
      for (const [name, content] of Object.entries(changes))
        if (content === undefined) rmSync(join(root, name));
        else write(root, name, content);
      git(root, "add", "-A");
      git(root, "commit", "-qm", "published");
      return publishedCommit(root);
    },
    read: (name: string) =>
      existsSync(join(copy, name)) ? readFileSync(join(copy, name), "utf8") : undefined,
    changed: () => git(copy, "status", "--porcelain", "--untracked-files=all").split("\n").filter(Boolean),
  };
}
