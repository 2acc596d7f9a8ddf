/** Taking back what was published: a new commit that undoes an earlier one, and leaves what came after it. */
import { linesOf } from "../../../process/git.ts";
import type { PublishAnswer } from "../contract.ts";
import { errorsOf, obstacleIn } from "./changes.ts";
import type { StudioContext } from "./context.ts";
import { ownBranch, sent } from "./publishing.ts";
import { Refused } from "./refused.ts";
import { publishedFolders } from "./repository.ts";

/**
 * @param id of a commit that changed content
 * @throws Refused where something is in the way; nothing has changed then
 */
export async function takeBack(context: StudioContext, id: string): Promise<PublishAnswer> {
  const { content, repository } = context;
  const { git } = repository;
  const obstacle = await obstacleIn(repository);
  if (obstacle !== undefined) throw new Refused(obstacle, 409);
  const [subject] = linesOf((await git("log", "-1", "--format=%s", id, "--")).stdout);
  const parents = linesOf((await git("rev-list", "--parents", "--max-count=1", id, "--")).stdout)[0]?.split(
    " ",
  );
  if (subject === undefined || parents?.length !== 2)
    throw new Refused(
      "This is the beginning of the site's history, or a merge of two, and cannot be taken back.",
    );
  const files = (await git("diff-tree", "-r", "--relative", "--name-only", "-z", `${id}^`, id)).stdout.split(
    "\0",
  );
  const all = (await git("diff-tree", "-r", "--name-only", "-z", `${id}^`, id)).stdout.split("\0");
  const isContent = (file: string) => publishedFolders.some((folder) => file.startsWith(`${folder}/`));
  if (files.length !== all.length || !files.filter(Boolean).every(isContent))
    throw new Refused("This change also touched the program. Ask whoever looks after that to take it back.");
  const changed = await repository.changedFiles();
  const open = files.filter((file) => changed.has(file));
  if (open.length > 0)
    throw new Refused(`Publish or undo first what you have changed in ${open.join(", ")}.`, 409);
  if ((await git("diff", "--cached", "--quiet")).status !== 0)
    throw new Refused("Somebody has begun a commit in this folder (git add). Finish it first.", 409);

  const remote = await repository.remote();
  const leave = remote === undefined ? undefined : await ownBranch(repository, remote);
  const undo = async (message: string): Promise<never> => {
    await git("revert", "--abort");
    await leave?.();
    await content.look();
    throw new Refused(message, 409);
  };
  const { status } = await git("revert", "--no-commit", id);
  if (status !== 0)
    await undo(
      "What was published later changed the same lines. Bring the document back from its own history instead.",
    );
  await content.look();
  const errors = errorsOf(context);
  if (errors > 0)
    await undo(
      `Without this change, the site has ${errors === 1 ? "an error" : `${errors} errors`} and cannot be built: something that came later needs it.`,
    );
  const result = await git("commit", "--quiet", `--message=Takes back “${subject}”`);
  if (result.status !== 0)
    await undo(
      `It was not taken back, and nothing has changed. Git, or a check of this repository (a hook), says:\n${`${result.stdout}${result.stderr}`.trim()}`,
    );
  return await sent(repository, remote);
}
