/** What somebody can see and change of the own account. */
import { html } from "../../../../shared/markup.ts";
import type { StudioTables } from "../database/tables.ts";
import type { SignedIn } from "../sessions.ts";
import { doneNote, form, page, problemNote, type Reader, time } from "./page.ts";

interface AccountView {
  reader: Reader;
  signedIn: SignedIn;
  sessions: readonly StudioTables["session"][];
  passkeys: readonly StudioTables["passkey"][];
  problem?: string;
  done?: string;
}

const path = "/studio/account";

interface WelcomeView {
  reader: Reader;
  origin: string;
  email: string;
  problem?: string;
}

/** Of the first visit: one question, then the studio. */
export function welcomePage({ reader, origin, email, problem }: WelcomeView): Response {
  return page({
    title: "Welcome",
    reader,
    ...(problem !== undefined && { status: 422 }),
    main: html`<h1>Welcome</h1>
${problemNote(problem)}
${form(
  path,
  "begin",
  reader,
  html`<div class="field"><label for="name">Your name, as colleagues know it</label>
<input id="name" name="name" autocomplete="name" required maxlength="80"></div>
<button type="submit" class="primary">Start writing</button>`,
)}
<p class="help">Next time, open ${origin}/studio/ and sign in with ${email}. Your name at the top leads to how you sign in: with a passkey, it takes a finger, face or PIN instead of a mail.</p>`,
  });
}

export function accountPage({ reader, signedIn, sessions, passkeys, problem, done }: AccountView): Response {
  const { account, digest, isFresh } = signedIn;
  const button = (act: string, name: string, value: string, label: string) =>
    form(
      path,
      act,
      reader,
      html`<input type="hidden" name="${name}" value="${value}"><button type="submit" class="small">${label}</button>`,
    );
  return page({
    title: "You",
    reader,
    current: path,
    ...(problem !== undefined && { status: 422 }),
    main: html`<h1>You</h1>
${problemNote(problem)}${doneNote(done)}
<p class="lead">${account.email}, ${account.role}</p>
${form(
  path,
  "name",
  reader,
  html`<div class="field"><label for="name">Your name, as colleagues see it</label>
<input id="name" name="name" autocomplete="name" required maxlength="80" value="${account.name}"></div>
<button type="submit">Save the name</button>`,
)}
<h2>Passkeys</h2>
<p>With a passkey you sign in by finger, face or PIN, without waiting for a mail.</p>
${passkeys.length === 0 ? undefined : html`<ul class="rows">${passkeys.map((key) => html`<li><span>${key.name}</span><span class="help">added ${time(key.created_at)}${key.used_at === null ? undefined : html`, last used ${time(key.used_at)}`}</span>${isFresh ? button("remove-passkey", "id", key.id, "Remove") : undefined}</li>`)}</ul>`}
${
  isFresh
    ? html`<div data-passkey-form hidden><div class="field"><label for="passkey-name">What to call this device</label>
<input id="passkey-name" maxlength="60" placeholder="My laptop"></div>
<button type="button" data-passkey="register">Add a passkey</button></div>
<p role="alert" data-passkey-problem></p>`
    : html`<p class="help">To add or remove one, sign out and in again first: this changes how you sign in.</p>`
}
<h2>Where you are signed in</h2>
<ul class="rows">${sessions.map((session) => html`<li><span>${session.browser}${session.digest === digest ? " (this browser)" : ""}</span><span class="help">since ${time(session.created_at)}, last used ${time(session.used_at)}</span>${session.digest === digest ? undefined : button("end", "session", session.digest, "Sign out there")}</li>`)}</ul>
${sessions.length > 1 ? form(path, "end-others", reader, html`<button type="submit">Sign out everywhere but here</button>`) : undefined}
${form("/studio/sign-out", "sign-out", reader, html`<button type="submit">Sign out</button>`)}
<h2>Leave the studio</h2>
<p>Your account is removed, with your passkeys and your address. In the list of who did what, your name goes. What you published keeps it in the site’s history, and a note on an inquiry as long as the inquiry is kept.</p>
${form(path, "leave", reader, html`<label class="tick"><input type="checkbox" name="sure" value="yes" required> I want to leave, and need to be invited to come back.</label><p><button type="submit">Leave the studio</button></p>`)}`,
  });
}
