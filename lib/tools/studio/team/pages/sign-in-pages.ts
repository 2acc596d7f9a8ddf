/** The pages of somebody who is not signed in. */
import { html } from "../../../../shared/markup.ts";
import type { LinkPurpose } from "../database/tables.ts";
import { form, page, problemNote, type Reader } from "./page.ts";

interface SignInView {
  reader: Reader;
  /** Whether the company has a sign-in of its own. */
  hasCompany: boolean;
  problem?: string;
  status?: number;
}

export function signInPage({ reader, hasCompany, problem, status }: SignInView): Response {
  return page({
    title: "Sign in",
    reader,
    ...(status !== undefined && { status }),
    main: html`<h1>Sign in</h1>
${problemNote(problem)}
${form(
  "/studio/sign-in",
  "mail",
  reader,
  html`<div class="field"><label for="email">Your email address</label>
<input id="email" name="email" type="email" autocomplete="username webauthn" required maxlength="320"></div>
<button type="submit" class="primary">Mail me a link</button>`,
)}
<div class="other-ways">
<button type="button" data-passkey="sign-in" hidden>Use a passkey</button>
${hasCompany ? form("/studio/sign-in/company", "company", reader, html`<button type="submit">Use your company’s sign-in</button>`) : undefined}
</div>
<p role="alert" data-passkey-problem></p>
<p class="help">You need an invitation from an owner of this studio.</p>`,
  });
}

/** The same whether or not there is such an account: who is in the studio is nobody else's business. */
export function mailedPage(reader: Reader, email: string): Response {
  return page({
    title: "Look in your mailbox",
    reader,
    main: html`<h1>Look in your mailbox</h1>
<p class="lead">If ${email} is in this studio, a link is on its way. It works for ten minutes, once, in this browser.</p>
<p>Nothing there? Look in the folder for spam, check the address, and <a href="/studio/sign-in">try again</a>. If it still does not come, ask an owner of the studio whether you have been invited under this address.</p>`,
  });
}

/** What a mailed link opens. Programs that look through mails open it too, so only the button uses the link up. */
export function linkPage(reader: Reader, purpose: LinkPurpose, secret: string): Response {
  const isFirst = purpose === "invitation";
  return page({
    title: isFirst ? "Welcome" : "Sign in",
    reader,
    main: html`<h1>${isFirst ? "Welcome to the studio" : "Sign in"}</h1>
<p class="lead">${isFirst ? "Here you write and correct what is on the site, in your browser." : "One more click."}</p>
${form(`/studio/sign-in/link/${secret}`, "use", reader, html`<button type="submit" class="primary">${isFirst ? "Come in" : "Sign in"}</button>`)}
<p class="help">Did you not ask for this? Close the page; nothing happens then.</p>`,
  });
}

/** Somebody else may have found it in a mailbox. */
export function elsewherePage(reader: Reader): Response {
  return page({
    title: "This link belongs to another browser",
    reader,
    status: 403,
    main: html`<h1>This link belongs to another browser</h1>
<p class="lead">It works only in the browser in which it was asked for. Copy the address from the mail into that one.</p>
<p>Or sign in here: <a href="/studio/sign-in">have a link mailed for this browser</a>.</p>`,
  });
}

export function deadLinkPage(reader: Reader): Response {
  return page({
    title: "This link no longer works",
    reader,
    status: 410,
    main: html`<h1>This link no longer works</h1>
<p class="lead">It has been used, it is too old, or the address is incomplete.</p>
<p><a href="/studio/sign-in">Have a new one mailed</a>. If you have used it yourself, you are signed in in the browser where you did.</p>`,
  });
}
