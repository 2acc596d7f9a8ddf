/** The site's git repository, used as its owner uses it: with the owner's name, hooks and remotes. */
import { isLeftover } from "../../../content/leftovers.ts";
import { asyncGitIn, linesOf } from "../../../process/git.ts";

/** The folders that a writer publishes. */
export const publishedFolders = ["content", "public"];

export interface Repository {
  git: ReturnType<typeof asyncGitIn>;
  /** What differs from the last commit, from the site's folder: `content/articles/x.mdx`. Nothing where there is no repository. */
  changedFiles(): Promise<ReadonlySet<string>>;
  /** A file's text as it was committed. @param commit a hash, or `HEAD` */
  textAt(commit: string, file: string): Promise<string | undefined>;
  /** Nothing where the last commit is on no branch. */
  branch(): Promise<string | undefined>;
  /** Where colleagues get commits from. */
  remote(): Promise<string | undefined>;
  /** Commits that the remote does not have. */
  unpushed(): Promise<number>;
}

/** @param root the folder that holds `content/` */
export function repositoryOf(root: string): Repository {
  const git = asyncGitIn(root);
  let folder: string | undefined;
  /** The site's folder inside the repository: "" or `site/`. */
  const prefix = async (): Promise<string> => {
    if (folder !== undefined) return folder;
    const { status, stdout } = await git("rev-parse", "--show-prefix");
    if (status === 0) folder = stdout.trim();
    return stdout.trim();
  };
  const lineOf = async (...parameters: string[]) => {
    const { status, stdout } = await git(...parameters);
    return status === 0 ? linesOf(stdout)[0] : undefined;
  };

  async function changedFiles(): Promise<Set<string>> {
    const options = ["--porcelain", "-z", "--no-renames", "--untracked-files=all"];
    const { status, stdout } = await git(
      "--literal-pathspecs",
      "status",
      ...options,
      "--",
      ...publishedFolders,
    );
    if (status !== 0) return new Set();
    const before = (await prefix()).length;
    const entries = stdout.split("\0").filter(Boolean);
    const files = entries.map((entry) => entry.slice("XY ".length + before));
    return new Set(files.filter((file) => !file.split("/").some(isLeftover)));
  }

  async function remote(): Promise<string | undefined> {
    const names = linesOf((await git("remote")).stdout);
    return names.includes("origin") ? "origin" : names[0];
  }

  return {
    git,
    changedFiles,
    async textAt(commit, file) {
      const { status, stdout } = await git("show", `${commit}:${await prefix()}${file}`);
      return status === 0 ? stdout : undefined;
    },
    branch: () => lineOf("symbolic-ref", "--short", "-q", "HEAD"),
    remote,
    async unpushed() {
      const name = await remote();
      if (name === undefined) return 0;
      return Number((await lineOf("rev-list", "--count", "HEAD", "--not", `--remotes=${name}`)) ?? 0);
    },
  };
}
