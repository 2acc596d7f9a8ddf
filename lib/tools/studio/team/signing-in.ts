/** Everything that somebody does to be signed in, and out again. */
import { html } from "../../../shared/markup.ts";
import { Refused } from "../server/refused.ts";
import { type Account, accountByEmail, accountById, readEmail } from "./accounts.ts";
import { linkOf, newLink, noteProblem, takeLink } from "./links.ts";
import { page, teamHeaders } from "./pages/page.ts";
import { deadLinkPage, elsewherePage, linkPage, mailedPage, signInPage } from "./pages/sign-in-pages.ts";
import { askToSignIn, authenticationAnswer, passkeysOf, signInWithPasskey } from "./passkeys.ts";
import type { Asked, Handlers } from "./routes.ts";
import { endSession, startSession } from "./sessions.ts";
import { unattended, whole } from "./store.ts";
import type { Team } from "./team.ts";
import { note } from "./trail.ts";
import { cookie, endedCookie } from "./visitor.ts";

export const signIn: Handlers = {
  GET: ({ team, reader, visitor }) =>
    visitor.signedIn ? redirect("/studio/") : signInPage({ reader, hasCompany: team.company !== undefined }),
  async POST({ team, reader, fields, address, visitor }) {
    team.limits.stranger(address);
    let email: string;
    try {
      email = readEmail(fields.email ?? "");
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return signInPage({
        reader,
        hasCompany: team.company !== undefined,
        problem: error.message,
        status: 422,
      });
    }
    const account = await accountByEmail(team.store, email);
    // Nobody waits for the mail, so that nobody can tell by the time whether there is one.
    if (account && team.limits.mail(email)) unattended(mailToSignIn(team, account, visitor.secret));
    return mailedPage(reader, email);
  },
};

/** Whoever has a passkey signs in with that, and nobody with the mailbox alone. */
async function mailToSignIn(team: Team, account: Account, browser: string): Promise<void> {
  const subject = `Sign in to the studio of ${team.name}`;
  if ((await passkeysOf(team.store, account.id)).length > 0) {
    const lines = [
      "You have a passkey, and it is what you sign in with:",
      "",
      `${team.origin}/studio/sign-in`,
      "",
      "If you have lost the device, ask an owner of the studio to invite you again.",
    ];
    await team.mailer.send({ to: account.email, subject, lines });
    return;
  }
  const secret = await newLink(team.store, account.id, "sign-in", browser);
  const lines = [
    "Open this address in the browser in which you asked for it, and press the button. It works for ten minutes, once:",
    "",
    linkAddress(team, secret),
    "",
    "If you did not ask for it, leave it alone: without the button nothing happens.",
  ];
  await team.mailer.send({ to: account.email, subject, lines });
}

/** What cannot be mailed is shown to owners. */
export async function mailInvitation(team: Team, account: Account): Promise<void> {
  const secret = await newLink(team.store, account.id, "invitation");
  const problem = await team.mailer.send({
    to: account.email,
    subject: `You are invited to the studio of ${team.name}`,
    lines: [
      `${team.name} invites you to write on its website, in your browser.`,
      "Open this address and press the button. It works for seven days, once:",
      "",
      linkAddress(team, secret),
      "",
      `Later you sign in at ${team.origin}/studio/ with this email address.`,
    ],
  });
  if (problem !== undefined) await noteProblem(team.store, secret, problem);
}

const linkAddress = ({ origin }: Team, secret: string): string => `${origin}/studio/sign-in/link/${secret}`;

export const link: Handlers = {
  async GET({ team, reader, address, visitor, rest }) {
    team.limits.stranger(address);
    const found = await linkOf(team.store, rest, visitor.secret);
    if (!found) return deadLinkPage(reader);
    return found.isElsewhere ? elsewherePage(reader) : linkPage(reader, found.purpose, rest);
  },
  async POST(asked) {
    const { team, address, visitor, rest, reader } = asked;
    team.limits.stranger(address);
    if ((await linkOf(team.store, rest, visitor.secret))?.isElsewhere) return elsewherePage(reader);
    // Whoever cannot be let in just now keeps the link.
    return await whole(team.store, async (store) => {
      const accountId = await takeLink(store, rest, visitor.secret);
      if (accountId === undefined) return deadLinkPage(reader);
      return await letIn({ ...asked, team: { ...team, store } }, accountId, "by a mailed link");
    });
  },
};

export const companyBegin: Handlers = {
  async POST({ team, address }) {
    team.limits.stranger(address);
    if (!team.company) throw new Refused("This studio has no company sign-in. Sign in by email.", 404);
    const { address: there, cookie: secret } = await team.company.begin(team.store);
    return redirect(there, [cookie("begun", secret)]);
  },
};

/** Where the company's sign-in sends the browser back to. */
export const companyEnd: Handlers = {
  async GET(asked) {
    const { team, visitor, address, url } = asked;
    team.limits.stranger(address);
    if (!team.company) throw new Refused("This studio has no company sign-in. Sign in by email.", 404);
    if (visitor.begun === undefined)
      throw new Refused("This did not begin in this browser. Sign in again from the studio's own page.", 403);
    const accountId = await team.company.finish(
      team.store,
      new URL(`${team.origin}${url.pathname}${url.search}`),
      visitor.begun,
    );
    return await letIn(asked, accountId, "with the company's sign-in");
  },
};

export const passkeyBegin: Handlers = {
  async POST({ team, address }) {
    team.limits.stranger(address);
    const { options, cookie: secret } = await askToSignIn(team.store, team);
    return json(options, [cookie("begun", secret)]);
  },
};

export const passkeyEnd: Handlers = {
  async POST(asked) {
    const { team, address, visitor, body } = asked;
    team.limits.stranger(address);
    const answer = authenticationAnswer.safeParse(body);
    if (!answer.success) throw new Refused("This is no answer of a passkey.", 400);
    const accountId = await signInWithPasskey(team.store, team, answer.data, visitor.begun ?? "");
    const { headers } = await letIn(asked, accountId, "with a passkey");
    return json({ go: "/studio/" }, headers.getSetCookie());
  },
};

/** A new session with a new secret; the one before in this browser ends. */
async function letIn({ team, visitor, request }: Asked, accountId: string, how: string): Promise<Response> {
  const { store } = team;
  const account = await accountById(store, accountId);
  if (!account) throw new Refused("This account has been removed.", 403);
  if (visitor.signedIn) await endSession(store, visitor.signedIn.account.id, visitor.signedIn.digest);
  const secret = await startSession(store, account.id, request.headers.get("user-agent") ?? "");
  await note(store, { by: account.id, what: `signed in ${how}` });
  team.sessionsEnded();
  const isFirst = account.signed_in_at === null;
  return redirect(isFirst ? "/studio/account?first" : "/studio/", [
    cookie("session", secret),
    endedCookie("begun"),
    endedCookie("visit"),
  ]);
}

export const signOut: Handlers = {
  async POST({ team, visitor, reader }) {
    if (visitor.signedIn) {
      const { account, digest } = visitor.signedIn;
      await endSession(team.store, account.id, digest);
      await note(team.store, { by: account.id, what: "signed out" });
      team.sessionsEnded();
    }
    const answer = page({
      title: "Signed out",
      reader: { formToken: reader.formToken, site: team.name },
      main: html`<h1>You are signed out</h1><p><a href="/studio/sign-in">Sign in again</a></p>`,
    });
    answer.headers.append("Set-Cookie", endedCookie("session"));
    // What this browser keeps of what somebody wrote is not for whoever uses it next.
    answer.headers.set("Clear-Site-Data", '"cache", "storage"');
    return answer;
  },
};

export function redirect(to: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...teamHeaders, Location: to });
  for (const one of cookies) headers.append("Set-Cookie", one);
  return new Response(null, { status: 303, headers });
}

export function json(value: unknown, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...teamHeaders, "Content-Type": "application/json; charset=utf-8" });
  for (const one of cookies) headers.append("Set-Cookie", one);
  return new Response(JSON.stringify(value), { headers });
}
