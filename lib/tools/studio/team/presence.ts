/** Who else is in a document: who has it open just now, and who has changed it in a working copy of their own. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { collections } from "../../../content/schema/collections.ts";
import { splitMark } from "../../../shared/byte-order-mark.ts";
import type { Colleague, PresenceAnswer } from "../contract.ts";
import { describeChange } from "../document/describe.ts";
import { waitingIn } from "../server/catch-up.ts";
import { knownFile } from "../server/content-file.ts";
import { journalIn } from "../server/journal.ts";
import { digestOf } from "../server/kept-texts.ts";
import { Refused } from "../server/refused.ts";
import { repositoryOf } from "../server/repository.ts";
import { allAccounts } from "./accounts.ts";
import { hrefOf } from "./pages/review-pages.ts";
import { type Asked, type Handlers, signedInOf } from "./routes.ts";
import { json } from "./signing-in.ts";
import type { Store } from "./store.ts";
import { hasWorktree, worktreeFolder } from "./worktrees.ts";

const shape = z.strictObject({
  /** Made up by each page that is opened. */
  tab: z.string().regex(/^[\w-]{1,40}$/),
  /** The document that is open; nothing once it is closed. */
  file: z.string().max(300).exactOptional(),
});

/** A page that is only open asks this, so it is no use of the session, and starts nothing. */
export const presence: Handlers = {
  async POST(asked) {
    const { team, body } = asked;
    const { digest: session } = signedInOf(asked);
    const { data } = shape.safeParse(body);
    if (!data) throw new Refused("This names no document.", 400);
    const { tab, file } = data;
    if (file === undefined) {
      team.visits.go(session, tab);
      return json({});
    }
    if (!knownFile(file)) throw new Refused("This names no document.", 400);
    team.visits.come(session, tab, file, team.store.now());
    return json(await inDocument(asked, file, team.visits.others(session, tab, file)));
  },
};

/** @param sessions in which it is open as well */
async function inDocument(asked: Asked, file: string, sessions: readonly string[]): Promise<PresenceAnswer> {
  const { team } = asked;
  const { id } = signedInOf(asked).account;
  const here = await accountsOf(team.store, sessions);
  const colleagues: Colleague[] = [];
  for (const { id: theirs, name } of await allAccounts(team.store)) {
    if (theirs === id) continue;
    const isHere = here.has(theirs);
    const unpublished = await unpublishedBy(team.root, theirs, file);
    if (isHere || unpublished)
      colleagues.push({ id: theirs, name, isHere, ...(unpublished && { unpublished }) });
  }
  const waiting = hasWorktree(team.root, id) ? waitingIn(worktreeFolder(team.root, id)) : [];
  return {
    colleagues,
    isOpenElsewhere: here.has(id),
    hasRoom: team.workspaces.hasRoom(id),
    ...(waiting.some((one) => one.file === file) && { choose: hrefOf(id, file) }),
  };
}

/** Whose sessions these are, of those that have not ended. */
async function accountsOf({ db }: Store, sessions: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom("session").select("account_id").where("digest", "in", sessions).execute();
  return new Set(rows.map(({ account_id }) => account_id));
}

/** @param id of the account whose working copy it is */
async function unpublishedBy(
  root: string,
  id: string,
  file: string,
): Promise<Colleague["unpublished"] | undefined> {
  if (!hasWorktree(root, id)) return undefined;
  const folder = worktreeFolder(root, id);
  const now = textIn(folder, file);
  // As visitors get it; git has to be asked of the others alone, because a working copy may be on an earlier commit.
  if (now === textIn(root, file)) return undefined;
  const before = await repositoryOf(folder).textAt("HEAD", file);
  if (before === now) return undefined;
  const { format } = collections[knownFile(file)?.collection ?? "pages"];
  const steps = journalIn(join(folder, ".cache", "studio")).of(file);
  const published = before === undefined ? undefined : digestOf(splitMark(before).text);
  const since = steps.findLast(({ from }) => from === published) ?? steps.at(-1);
  return {
    ...(now !== undefined && before !== undefined && { what: describeChange(before, now, format, file) }),
    is: now === undefined ? "removed" : before === undefined ? "new" : "changed",
    ...(since && { since: since.at }),
    href: hrefOf(id, file),
  };
}

function textIn(folder: string, file: string): string | undefined {
  const path = join(folder, file);
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, "utf8") : undefined;
}
