/** What somebody changes of the own account. */
import { html } from "../../../shared/markup.ts";
import { Refused } from "../server/refused.ts";
import { removeAccount, rename } from "./accounts.ts";
import { accountPage, welcomePage } from "./pages/account-page.ts";
import { page } from "./pages/page.ts";
import { askToRegister, passkeysOf, register, registrationAnswer, removePasskey } from "./passkeys.ts";
import { putAway } from "./people.ts";
import { type Asked, as, type Handlers, signedInOf } from "./routes.ts";
import { endSession, endSessions, sessionsOf } from "./sessions.ts";
import { json, redirect } from "./signing-in.ts";
import { note } from "./trail.ts";
import { cookie, endedCookie } from "./visitor.ts";

interface Said {
  problem?: string;
  done?: string;
}

async function show(asked: Asked, said: Said = {}): Promise<Response> {
  const { team, reader } = asked;
  const signedIn = signedInOf(asked);
  const { id } = signedIn.account;
  return accountPage({
    reader,
    signedIn,
    sessions: await sessionsOf(team.store, id),
    passkeys: await passkeysOf(team.store, id),
    ...said,
  });
}

function welcome(asked: Asked, problem?: string): Response {
  const { team, reader } = asked;
  const { email } = signedInOf(asked).account;
  return welcomePage({ reader, origin: team.origin, email, ...(problem !== undefined && { problem }) });
}

export const account: Handlers = {
  GET: (asked) =>
    asked.url.searchParams.has("first") ? welcome(asked) : show(asked, greeting(asked.url.searchParams)),
  async POST(asked) {
    const { team, fields } = asked;
    const { account: own } = signedInOf(asked);
    switch (fields.act) {
      case "name":
        try {
          const name = await rename(team.store, own.id, fields.name ?? "");
          return await show(as(asked, { ...own, name }), { done: "Your name is saved." });
        } catch (error) {
          if (error instanceof Refused) return await show(asked, { problem: error.message });
          throw error;
        }
      case "begin":
        try {
          await rename(team.store, own.id, fields.name ?? "");
          return redirect("/studio/");
        } catch (error) {
          if (error instanceof Refused) return welcome(asked, error.message);
          throw error;
        }
      case "end":
        await endSession(team.store, own.id, fields.session ?? "");
        team.sessionsEnded();
        return await show(asked, { done: "You are signed out there." });
      case "end-others":
        await endSessions(team.store, own.id, signedInOf(asked).digest);
        team.sessionsEnded();
        return await show(asked, { done: "You are signed out everywhere but here." });
      case "remove-passkey":
        refuseStale(asked);
        await removePasskey(team.store, own.id, fields.id ?? "");
        await note(team.store, { by: own.id, what: "removed a passkey" });
        await tellByMail(asked, "A passkey was removed from your account in the studio.");
        return await show(asked, { done: "The passkey is removed." });
      case "leave":
        return await leave(asked);
      default:
        throw new Refused("There is no such button.", 400);
    }
  },
};

function greeting(query: URLSearchParams): Said {
  if (query.has("passkey"))
    return { problem: "This studio requires a passkey. Add one below, and you can go on." };
  return {};
}

async function leave(asked: Asked): Promise<Response> {
  const { team, fields, reader } = asked;
  const { account: own } = signedInOf(asked);
  if (fields.sure !== "yes") return await show(asked, { problem: "Tick the box if you want to leave." });
  try {
    await removeAccount(team.store, own.id, own.id);
  } catch (error) {
    if (error instanceof Refused) return await show(asked, { problem: error.message });
    throw error;
  }
  team.sessionsEnded();
  const kept = await putAway(team, own.id);
  const answer = page({
    title: "You have left",
    reader: { formToken: reader.formToken, site: team.name },
    main: html`<h1>You have left the studio</h1><p>Your account and your passkeys are removed. ${kept}</p>`,
  });
  answer.headers.append("Set-Cookie", endedCookie("session"));
  answer.headers.set("Clear-Site-Data", '"cache", "storage"');
  return answer;
}

export const registerBegin: Handlers = {
  async POST(asked) {
    refuseStale(asked);
    const { team } = asked;
    const { options, cookie: secret } = await askToRegister(team.store, team, signedInOf(asked).account);
    return json(options, [cookie("begun", secret)]);
  },
};

export const registerEnd: Handlers = {
  async POST(asked) {
    refuseStale(asked);
    const { team, visitor, body } = asked;
    const { account: own } = signedInOf(asked);
    const answer = registrationAnswer.safeParse(body);
    if (!answer.success) throw new Refused("This is no answer of a passkey.", 400);
    await register(team.store, team, own, answer.data, visitor.begun ?? "");
    await note(team.store, { by: own.id, what: "added a passkey" });
    await tellByMail(asked, "A passkey was added to your account in the studio.");
    return json({ go: "/studio/account" }, [endedCookie("begun")]);
  },
};

/** How somebody signs in is changed only by whoever has just signed in, not by whoever finds a browser open. */
function refuseStale(asked: Asked): void {
  if (!signedInOf(asked).isFresh)
    throw new Refused("You signed in a while ago. Sign out and in again, then change how you sign in.", 403);
}

/** Whoever did not do it learns of it. */
async function tellByMail(asked: Asked, what: string): Promise<void> {
  const { team } = asked;
  const { email } = signedInOf(asked).account;
  void team.mailer.send({
    to: email,
    subject: "How you sign in to the studio has changed",
    lines: [
      what,
      "",
      `If that was not you, sign in at ${team.origin}/studio/account and remove what is not yours.`,
    ],
  });
}
