/** Publishing what a writer chose: a commit of these files alone, and where there is a remote, a branch that colleagues can look at. */
import { linesOf } from "../../../process/git.ts";
import type { PublishAnswer } from "../contract.ts";
import { changesOf } from "./changes.ts";
import type { StudioContext } from "./context.ts";
import { Refused } from "./refused.ts";
import type { Repository } from "./repository.ts";

export interface Publication {
  /** Of what has changed; none to send again what is committed already. */
  files: readonly string[];
  /** What changed, in the writer's words. */
  message: string;
}

/** @throws Refused where something is in the way; what was committed by then stays committed, and the message says so */
export async function publish(
  context: StudioContext,
  { files, message }: Publication,
): Promise<PublishAnswer> {
  // The files are committed as they are now, so they are read now: one may have changed a moment ago.
  await context.content.look();
  const { changes, obstacle, unpushed } = await changesOf(context);
  if (obstacle !== undefined) throw new Refused(obstacle, 409);
  for (const file of files) {
    const change = changes.find((one) => one.file === file);
    if (!change)
      throw new Refused(`${file} has not changed, so it cannot be published. Look at the list again.`, 409);
    if (change.held !== undefined) throw new Refused(`${change.title}: ${change.held}`, 409);
  }
  if (files.length === 0 && unpushed === 0) throw new Refused("Choose what to publish first.");
  const { repository } = context;
  const remote = await repository.remote();
  const leave = remote === undefined ? undefined : await ownBranch(repository, remote);
  try {
    if (files.length > 0) await commit(repository, files, message);
  } catch (error) {
    await leave?.();
    throw error;
  }
  return await sent(repository, remote);
}

/** What has just been committed, sent to colleagues where there is somewhere to send it. @throws Refused where it does not arrive */
export async function sent(repository: Repository, remote: string | undefined): Promise<PublishAnswer> {
  const branch = (await repository.branch()) ?? "";
  const commit = (await repository.git("rev-parse", "HEAD")).stdout.trim();
  if (remote === undefined) return { commit, branch, pushed: false };
  const address = await push(repository, remote, branch);
  return { commit, branch, pushed: true, ...(address !== undefined && { address }) };
}

/**
 * What is on the main branch is on the site, so a change gets a branch of its own that someone can look at first. A branch that is not
 * the main one is used as it is.
 *
 * @returns what goes back to the branch before
 */
export async function ownBranch(
  { git, branch }: Repository,
  remote: string,
): Promise<(() => Promise<void>) | undefined> {
  const before = (await branch()) ?? "";
  const head = (await git("symbolic-ref", "--short", "-q", `refs/remotes/${remote}/HEAD`)).stdout.trim();
  const isMain = head === "" ? /^(?:main|master|trunk)$/.test(before) : head === `${remote}/${before}`;
  if (!isMain) return undefined;
  const taken = new Set(linesOf((await git("branch", "--all", "--format=%(refname:short)")).stdout));
  const day = `studio/${new Date().toISOString().slice(0, 10)}`;
  const isFree = (name: string) => !taken.has(name) && !taken.has(`${remote}/${name}`);
  let name = day;
  for (let number = 2; !isFree(name); number += 1) name = `${day}-${number}`;
  const { status, stdout, stderr } = await git("switch", "--quiet", "--create", name);
  if (status !== 0)
    throw new Refused(`No branch could be made for this change. Git says: ${stdout}${stderr}`, 409);
  return async () => {
    await git("switch", "--quiet", before);
    await git("branch", "--quiet", "-D", name);
  };
}

async function commit({ git }: Repository, files: readonly string[], message: string): Promise<void> {
  const { stdout } = await git("--literal-pathspecs", "ls-files", "-z", "--others", "--", ...files);
  const untracked = stdout.split("\0").filter(Boolean);
  if (untracked.length > 0) await git("--literal-pathspecs", "add", "--intent-to-add", "--", ...untracked);
  // Whatever else is staged stays staged, and is not in this commit.
  const result = await git(
    "--literal-pathspecs",
    "commit",
    "--quiet",
    "--only",
    `--message=${message}`,
    "--",
    ...files,
  );
  if (result.status === 0) return;
  if (untracked.length > 0) await git("--literal-pathspecs", "reset", "--quiet", "--", ...untracked);
  const words = [result.stdout, result.stderr].map((text) => text.trim()).filter(Boolean);
  throw new Refused(
    `The change was not committed, and nothing is lost. Git, or a check of this repository (a hook), says:\n${words.join("\n")}`,
    409,
  );
}

/** @returns where the change can be proposed, as the remote's server says it */
async function push({ git }: Repository, remote: string, branch: string): Promise<string | undefined> {
  const { status, stdout, stderr } = await git(
    "push",
    "--porcelain",
    "--set-upstream",
    remote,
    `HEAD:refs/heads/${branch}`,
  );
  if (status === 0) return /^remote:.*?(https:\/\/\S+)/m.exec(stderr)?.[1];
  const isBehind = /\[rejected\]/.test(stdout);
  throw new Refused(
    `The change is committed on this machine but has not reached your colleagues: ${
      isBehind
        ? `they changed the branch '${branch}' in the meantime. Fetch their changes (git pull --rebase), then publish again.`
        : `'${remote}' did not accept it. Publish again once this is solved. Git says:\n${stderr.trim()}`
    }`,
    409,
  );
}
