/** Inviting people, changing what they may do, and removing them: for owners. */
import { relative } from "node:path";
import { type Role, roles } from "../roles.ts";
import { Refused } from "../server/refused.ts";
import {
  type Account,
  accountById,
  addAccount,
  allAccounts,
  changeRole,
  letSeeLeads,
  readEmail,
  removeAccount,
} from "./accounts.ts";
import { openInvitations } from "./links.ts";
import { peoplePage } from "./pages/people-page.ts";
import { removePasskeys, waysIn } from "./passkeys.ts";
import { type Asked, type Handlers, signedInOf } from "./routes.ts";
import { endSessions } from "./sessions.ts";
import { mailInvitation } from "./signing-in.ts";
import { unattended, whole } from "./store.ts";
import type { Team } from "./team.ts";
import { note } from "./trail.ts";
import { worktreeFolder } from "./worktrees.ts";

/** As many as a company has; a list that is longer was pasted by mistake. */
const mostAtOnce = 100;

type Said = Pick<Parameters<typeof peoplePage>[0], "problem" | "done" | "typed">;

async function show({ team, reader }: Asked, said: Said = {}): Promise<Response> {
  return peoplePage({
    reader,
    accounts: await allAccounts(team.store),
    invitations: await openInvitations(team.store),
    waysIn: await waysIn(team.store),
    ...said,
  });
}

export const people: Handlers = {
  GET: (asked) => show(asked),
  async POST(asked) {
    try {
      return await show(asked, { done: await act(asked) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { addresses, role } = asked.fields;
      const typed = addresses === undefined ? undefined : { addresses, role: roleIn(role) };
      return await show(asked, { problem: error.message, ...(typed && { typed }) });
    }
  },
};

/** @returns what was done, in words */
async function act(asked: Asked): Promise<string> {
  const { team, fields } = asked;
  const { store } = team;
  const { account: own } = signedInOf(asked);
  if (fields.act === "invite") return await invite(asked, own);
  const account = await accountById(store, fields.id ?? "");
  if (!account) throw new Refused("This person has left the studio.", 409);
  switch (fields.act) {
    case "again":
      team.limits.invitation(own.id);
      // Whoever has lost a device comes in like somebody new, and whoever has found it does not.
      await whole(store, async (inner) => {
        await removePasskeys(inner, account.id);
        await endSessions(inner, account.id);
        await note(inner, { by: own.id, what: "invited {} again", about: account.id });
      });
      team.sessionsEnded();
      unattended(mailInvitation(team, account));
      return `The invitation for ${account.email} is on its way.`;
    case "role":
      await changeRole(store, account.id, roleIn(fields.role), own.id);
      return `${account.name}’s role is now ${roleIn(fields.role)}.`;
    case "inbox":
    case "no-inbox": {
      const sees = fields.act === "inbox";
      await letSeeLeads(store, account.id, sees, own.id);
      return `${account.name} ${sees ? "sees the inbox now" : "no longer sees the inbox"}.`;
    }
    case "sign-out":
      await whole(store, async (inner) => {
        await endSessions(inner, account.id);
        await note(inner, { by: own.id, what: "signed {} out everywhere", about: account.id });
      });
      team.sessionsEnded();
      return `${account.name} is signed out everywhere.`;
    case "remove":
      await removeAccount(store, account.id, own.id);
      team.sessionsEnded();
      return `${account.name} is removed and signed out everywhere. ${await putAway(team, account.id)}`;
    default:
      throw new Refused("There is no such button.", 400);
  }
}

/** What somebody has written and not published is not lost with the account. @returns where it is, in words */
export async function putAway({ workspaces, root }: Team, id: string): Promise<string> {
  try {
    const branch = await workspaces.retired(id);
    return branch === undefined ? "" : `What was not published is kept in git, on the branch ${branch}.`;
  } catch (error) {
    if (!(error instanceof Refused)) console.error(error);
    return `What was not published could not be put away and is still on the server, in ${relative(root, worktreeFolder(root, id))}. Tell whoever looks after it.`;
  }
}

/** All of them or, where one address is wrong, none: then nobody has to find out who was invited. */
async function invite(asked: Asked, own: Account): Promise<string> {
  const { team, fields } = asked;
  const lines = (fields.addresses ?? "").split(/[\s,;]+/).filter((line) => line !== "");
  const emails = [...new Set(lines.map(readEmail))];
  if (emails.length === 0) throw new Refused("Write at least one email address.");
  if (emails.length > mostAtOnce) throw new Refused(`Invite at most ${mostAtOnce} people at once.`);
  const role = roleIn(fields.role);
  const taken = new Set((await allAccounts(team.store)).map(({ email }) => email));
  const fresh = emails.filter((email) => !taken.has(email));
  for (const _ of fresh) team.limits.invitation(own.id);
  const accounts = await whole(team.store, async (store) => {
    const added: Account[] = [];
    for (const email of fresh) added.push(await addAccount(store, { email, role }, own.id));
    return added;
  });
  // The mail server takes them one after another; the list says of each whether it went.
  for (const account of accounts) unattended(mailInvitation(team, account));
  const already = emails.length - fresh.length;
  return [
    fresh.length === 1 ? "The invitation is on its way." : `${fresh.length} invitations are on their way.`,
    ...(already === 0 ? [] : [`${already === 1 ? "One is" : `${already} are`} in the studio already.`]),
  ].join(" ");
}

function roleIn(text: string | undefined): Role {
  const role = roles.find((one) => one === text);
  if (role === undefined) throw new Refused("Choose a role first.");
  return role;
}
