/** Looking over what colleagues have written, and publishing what was signed off. */
import { counted } from "../../../shared/counted.ts";
import type { Choice } from "../contract.ts";
import { allows } from "../roles.ts";
import { choose } from "../server/catch-up.ts";
import { Refused } from "../server/refused.ts";
import { type Account, accountById, allAccounts, personOf } from "./accounts.ts";
import { askWorkplace } from "./forward.ts";
import { hrefOf, isSigned, proposalPage, reviewPage } from "./pages/review-pages.ts";
import { publishSignedOff } from "./publish.ts";
import { forgetReview, type Proposal, proposalsIn, remarksOn, removeSignOffs, setMark } from "./review.ts";
import { type Asked, type Handlers, signedInOf } from "./routes.ts";
import { redirect } from "./signing-in.ts";
import { unattended, whole } from "./store.ts";
import type { Team } from "./team.ts";
import { note } from "./trail.ts";
import { hasWorktree } from "./worktrees.ts";

interface Said {
  problem?: string;
  done?: string;
}

/** Of somebody who has begun to write; what was published meanwhile is merged in before anybody reads it. */
async function workOf({ team }: Asked, writer: Account): Promise<{ folder: string; proposals: Proposal[] }> {
  const folder = await team.workspaces.caughtUp(writerOf(writer));
  return { folder, proposals: await proposalsIn(team.store, writer.id, folder) };
}

export function writerOf(account: Account) {
  return { id: account.id, person: personOf(account) };
}

async function showAll(asked: Asked, said: Said = {}): Promise<Response> {
  const { team, reader } = asked;
  const works = [];
  for (const writer of await allAccounts(team.store)) {
    if (!hasWorktree(team.root, writer.id)) continue;
    const { proposals } = await workOf(asked, writer);
    if (proposals.length > 0) works.push({ writer, proposals });
  }
  return reviewPage(reader, works, said);
}

export const review: Handlers = { GET: (asked) => showAll(asked) };

/** The work of one person; with `file`, one text of it. */
export const reviewOne: Handlers = {
  async GET(asked) {
    return await showOne(asked, await writerIn(asked), {});
  },
  async POST(asked) {
    const writer = await writerIn(asked);
    const file = asked.url.searchParams.get("file");
    try {
      if (asked.fields.act === "publish") return await publish(asked, writer);
      if (file === null) throw new Refused("There is no such button.", 400);
      await act(asked, writer, file);
      return redirect(hrefOf(writer.id, file));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const said = { problem: error.message };
      return file === null ? await showAll(asked, said) : await showOne(asked, writer, said);
    }
  },
};

/** `me` is whoever asks: the editor does not know the accounts. */
async function writerIn(asked: Asked): Promise<Account> {
  const { team, rest } = asked;
  const writer = rest === "me" ? signedInOf(asked).account : await accountById(team.store, rest);
  if (!writer || !hasWorktree(team.root, writer.id)) throw new Refused("There is nobody's work here.", 404);
  return writer;
}

async function showOne(asked: Asked, writer: Account, said: Said): Promise<Response> {
  const { team, reader, url } = asked;
  const { account } = signedInOf(asked);
  const file = url.searchParams.get("file") ?? "";
  const find = async () => (await workOf(asked, writer)).proposals.find((one) => one.file === file);
  let proposal = await find();
  if (!proposal) return redirect("/studio/review");
  if (
    account.id !== writer.id &&
    !proposal.marks.some(({ kind, byId }) => kind === "read" && byId === account.id)
  ) {
    await setMark(team.store, markOf(writer, proposal, "read", account));
    proposal = (await find()) ?? proposal;
  }
  const remarks = await remarksOn(team.store, writer.id, file);
  return proposalPage({ reader, writer, proposal, remarks, ...said });
}

function markOf(writer: Account, { file, digest }: Proposal, kind: "read" | "ready" | "signed", by: Account) {
  return { writer_id: writer.id, file, digest, kind, by_id: by.id };
}

async function act(asked: Asked, writer: Account, file: string): Promise<void> {
  const { team, fields } = asked;
  const { store } = team;
  const { account } = signedInOf(asked);
  const { folder, proposals } = await workOf(asked, writer);
  const proposal = proposals.find((one) => one.file === file);
  if (!proposal) throw new Refused("This text is as it was published by now.", 409);
  const isOwn = account.id === writer.id;
  const seen = () => {
    if (proposal.question)
      throw new Refused("Something else was published here; that has to be chosen from first.", 409);
    if (proposal.digest !== fields.digest)
      throw new Refused("This text was changed while you were reading it. Read it again, then decide.", 409);
  };
  switch (fields.act) {
    case "ready":
      if (!isOwn) throw new Refused("Only whoever wrote it hands it in.", 403);
      seen();
      await whole(store, async (inner) => {
        await setMark(inner, markOf(writer, proposal, "ready", account));
        await note(inner, { by: account.id, what: `handed in ${file}` });
      });
      if (team.limits.handIn(account.id)) unattended(tellEditors(team, writer, proposal));
      return;
    case "sign":
      refuseWriters(account);
      seen();
      return await whole(store, async (inner) => {
        await setMark(inner, markOf(writer, proposal, "signed", account));
        await note(inner, {
          by: account.id,
          what: `signed off ${file} of {} (${proposal.digest.slice(0, 10)})`,
          about: writer.id,
        });
      });
    case "unsign":
      refuseWriters(account);
      return await whole(store, async (inner) => {
        await removeSignOffs(inner, writer.id, file);
        await note(inner, {
          by: account.id,
          what: `took the sign-off of ${file} of {} back`,
          about: writer.id,
        });
      });
    case "remark": {
      const words = (fields.words ?? "").trim().slice(0, 2000);
      if (words === "") throw new Refused("Write the remark first.");
      const block = proposal.blocks.find((one) => one === fields.block) ?? "";
      const remark = {
        writer_id: writer.id,
        file,
        block,
        words,
        by_id: account.id,
        at: store.now().toISOString(),
      };
      await store.db.insertInto("remark").values(remark).execute();
      return;
    }
    case "unremark":
      await store.db
        .deleteFrom("remark")
        .where("id", "=", Number(fields.id))
        .where("by_id", "=", account.id)
        .execute();
      return;
    case "choose": {
      if (!isOwn) throw new Refused("Only whoever wrote it chooses.", 403);
      const count = proposal.question?.conflicts.length ?? 0;
      const choices = Array.from({ length: count }, (_, index) => choiceIn(fields[`choice-${index}`]));
      const answer = { file, choices, seen: fields.seen ?? "" };
      const running = await team.workspaces.running(writer.id);
      if (running) await askWorkplace(running, writerOf(writer).person, "choose", answer);
      else choose(folder, file, choices, answer.seen);
      return;
    }
    default:
      throw new Refused("There is no such button.", 400);
  }
}

/** Whoever can publish it learns that there is something to read. */
async function tellEditors(
  { store, mailer, origin }: Team,
  writer: Account,
  { file, title, what }: Proposal,
): Promise<void> {
  for (const { id, email, role } of await allAccounts(store)) {
    if (id === writer.id || !allows(role, "editor")) continue;
    await mailer.send({
      to: email,
      subject: `${writer.name} has handed in “${title}”`,
      lines: [
        `${writer.name} has handed in “${title}” (${what}).`,
        "Read it, remark on it or publish it here:",
        "",
        `${origin}${hrefOf(writer.id, file)}`,
      ],
    });
  }
}

function choiceIn(text: string | undefined): Choice {
  if (text !== "mine" && text !== "theirs") throw new Refused("Choose one of the two versions everywhere.");
  return text;
}

function refuseWriters({ role }: Account): void {
  if (!allows(role, "editor"))
    throw new Refused("Signing off and publishing is for editors and owners.", 403);
}

async function publish(asked: Asked, writer: Account): Promise<Response> {
  const { team, all } = asked;
  const { account } = signedInOf(asked);
  refuseWriters(account);
  const { folder, proposals } = await workOf(asked, writer);
  const files = all("signed").map((entry) => {
    const [digest = "", ...rest] = entry.split(" ");
    return { digest, file: rest.join(" ") };
  });
  if (files.length === 0) throw new Refused("Nothing is signed off yet.", 409);
  for (const { file, digest } of files) {
    const proposal = proposals.find((one) => one.file === file && one.digest === digest);
    if (!proposal || !isSigned(proposal))
      throw new Refused(
        `${file} is not signed off as it is now, so nothing was published. Look at it again.`,
        409,
      );
  }
  const { commit, isSent } = await publishSignedOff(team.root, {
    folder,
    writer: writerOf(writer).person,
    editor: writerOf(account).person,
    files,
    message: (asked.fields.message ?? "").trim() || `Changed ${counted(files.length, "document")}`,
  });
  const names = files.map(({ file }) => file);
  const isNoted = await whole(team.store, async (store) => {
    await forgetReview(store, writer.id, names);
    await note(store, {
      by: account.id,
      what: `published ${names.join(", ")} of {} as ${commit.slice(0, 10)}`,
      about: writer.id,
    });
    return true;
  }).catch((error: unknown) => {
    console.error(error);
    return false;
  });
  // Colleagues who are writing get it into their editors now; whoever is not, with the next thing they do.
  unattended(team.workspaces.allCaughtUp());
  const done = `Published: ${counted(files.length, "document")}.${isNoted ? "" : " The list of who did what could not take it: the server’s log says why, and git has it."}`;
  return await showAll(
    asked,
    isSent
      ? { done }
      : {
          problem: `${done} It is on this server and did not reach the others’ repository; it is sent again with the next. The server’s log says why.`,
        },
  );
}
