/** Who is in the studio, for owners. */
import { counted } from "../../../../shared/counted.ts";
import { html, type Markup } from "../../../../shared/markup.ts";
import { type Role, roles } from "../../roles.ts";
import type { Account } from "../accounts.ts";
import type { StudioTables } from "../database/tables.ts";
import type { WaysIn } from "../passkeys.ts";
import { doneNote, form, page, problemNote, type Reader, time } from "./page.ts";

interface PeopleView {
  reader: Reader;
  accounts: readonly Account[];
  waysIn: ReadonlyMap<string, WaysIn>;
  /** Of whom has not come in yet. */
  invitations: ReadonlyMap<string, StudioTables["link"]>;
  /** What was typed, where it was not done. */
  typed?: { addresses: string; role: Role };
  problem?: string;
  done?: string;
}

const path = "/studio/people";

const can: Readonly<Record<Role, string>> = {
  writer: "writes, corrects and adds pictures",
  editor: "also publishes",
  owner: "also invites people and decides what they may do",
};

export function peoplePage({
  reader,
  accounts,
  waysIn,
  invitations,
  typed,
  problem,
  done,
}: PeopleView): Response {
  return page({
    title: "People",
    reader,
    current: path,
    ...(problem !== undefined && { status: 422 }),
    main: html`<h1>People</h1>
${problemNote(problem)}${doneNote(done)}
<ul class="rows people">${accounts.map((account) => person(account, { invitation: invitations.get(account.id), ways: waysIn.get(account.id) }, reader))}</ul>
<p class="help">Owners can open the inbox, with what clients have sent. Others can once an owner gives them access.</p>
<h2>Invite</h2>
${form(
  path,
  "invite",
  reader,
  html`<div class="field"><label for="addresses">Email addresses, one to a line</label>
<textarea id="addresses" name="addresses" rows="3" required>
${typed?.addresses ?? ""}</textarea></div>
<fieldset class="field"><legend>As</legend>${roles.map((role) => html`<label class="tick"><input type="radio" name="role" value="${role}"${role === (typed?.role ?? "writer") ? html` checked` : undefined}> ${role}, who ${can[role]}</label>`)}</fieldset>
<button type="submit" class="primary">Invite</button>`,
)}`,
  });
}

interface Known {
  invitation: StudioTables["link"] | undefined;
  ways: WaysIn | undefined;
}

function person(account: Account, { invitation, ways }: Known, reader: Reader): Markup {
  const isSelf = account.id === reader.account?.id;
  const id = html`<input type="hidden" name="id" value="${account.id}">`;
  return html`<li><span><strong>${account.name}</strong>${isSelf ? " (you)" : ""}<br>${account.email}</span>
<span class="help">${account.signed_in_at === null ? invited(invitation) : html`last signed in ${time(account.signed_in_at)}, ${inWords(ways)}`}</span>
${
  isSelf
    ? html`<span>${account.role}</span>`
    : html`<div class="row-acts">${form(
        path,
        "role",
        reader,
        html`${id}<label class="unseen" for="role-${account.id}">Role of ${account.name}</label><select id="role-${account.id}" name="role">${roles.map((role) => html`<option${role === account.role ? html` selected` : undefined}>${role}</option>`)}</select><button type="submit" class="small">Change</button>`,
      )}
${form(path, "again", reader, html`${id}<button type="submit" class="small">${account.signed_in_at === null ? "Mail the invitation again" : "Invite again, without the passkeys"}</button>`)}
${account.role === "owner" ? undefined : form(path, account.sees_leads ? "no-inbox" : "inbox", reader, html`${id}<button type="submit" class="small">${account.sees_leads ? "Take away the inbox" : "Give access to the inbox"}</button>`)}
${account.signed_in_at === null ? undefined : form(path, "sign-out", reader, html`${id}<button type="submit" class="small">Sign out everywhere</button>`)}
${form(path, "remove", reader, html`${id}<button type="submit" class="small">Remove</button>`)}</div>`
}</li>`;
}

/** @example inWords({ passkeys: 2, company: true }) // "with 2 passkeys or the company’s sign-in" */
function inWords({ passkeys, company }: WaysIn = { passkeys: 0, company: false }): string {
  const ways = [
    ...(passkeys === 0 ? [] : [counted(passkeys, "passkey")]),
    ...(company ? ["the company’s sign-in"] : []),
  ];
  return ways.length === 0 ? "by a mailed link" : `with ${ways.join(" or ")}`;
}

function invited(invitation: StudioTables["link"] | undefined): Markup {
  if (invitation === undefined) return html`invited, and the invitation is too old`;
  if (invitation.problem !== null)
    return html`<span class="problem-words">The invitation could not be mailed: ${invitation.problem}</span>`;
  return html`invited ${time(invitation.created_at)}`;
}
