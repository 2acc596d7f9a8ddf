/** The state of the site: how the last build went, what waits, and what is past its date. */
import { comesWithADay } from "../../../content/check/rules.ts";
import { countsOf } from "../../../shared/diagnostic.ts";
import { lastBuild } from "../../releases/last-build.ts";
import { repositoryOf } from "../server/repository.ts";
import { allAccounts } from "./accounts.ts";
import { type SiteState, sitePage, type UnpublishedWork } from "./pages/site-page.ts";
import { publishingPlace } from "./publish.ts";
import { proposalsIn } from "./review.ts";
import type { Handlers } from "./routes.ts";
import type { Team } from "./team.ts";
import { hasWorktree, isSound, leftBranches, worktreeFolder } from "./worktrees.ts";

export const site: Handlers = {
  GET: async ({ team, reader }) => sitePage(reader, await stateOf(team)),
};

async function stateOf(team: Team): Promise<SiteState> {
  const { root, store, content } = team;
  const repository = repositoryOf(root);
  const build = lastBuild(root);
  const { problems, waiting } = await content.checked(store.now());
  const visible = problems.filter(({ severity }) => severity !== "advice");
  return {
    ...(build && {
      build,
      ...(build.commit !== undefined && { since: await publishedSince(repository, build.commit) }),
    }),
    unsent: await repository.unpushed(),
    waiting,
    works: await unpublishedWork(team),
    left: leftBranches(root, [publishingPlace, ...(await allAccounts(store)).map(({ id }) => id)]),
    dated: visible.filter(({ rule }) => comesWithADay(rule)),
    others: countsOf(visible.filter(({ rule }) => !comesWithADay(rule))),
  };
}

/** Publications that a build does not have; undefined where git no longer knows its commit. */
async function publishedSince({ git }: ReturnType<typeof repositoryOf>, commit: string) {
  const { status, stdout } = await git("rev-list", "--count", `${commit}..HEAD`);
  return status === 0 ? Number(stdout) : undefined;
}

/** Nothing is merged for it: who only looks changes no working copy. */
async function unpublishedWork({ store, root }: Team): Promise<UnpublishedWork[]> {
  const works: UnpublishedWork[] = [];
  for (const writer of await allAccounts(store)) {
    if (!hasWorktree(root, writer.id)) continue;
    const folder = worktreeFolder(root, writer.id);
    if (!isSound(folder)) works.push({ writer, isDamaged: true, proposals: [] });
    else {
      const proposals = await proposalsIn(store, writer.id, folder);
      if (proposals.length > 0) works.push({ writer, isDamaged: false, proposals });
    }
  }
  return works;
}
