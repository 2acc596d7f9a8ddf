import type { FormData } from "../../content/schema/form.ts";
import { attributionNames } from "../../forms/fields.ts";
import { type ActTable, outcomes } from "../../leads/database/tables.ts";
import { givenOf } from "../../leads/given.ts";
import { actInWords, longestNote, type WrittenAct } from "../../leads/team/acts.ts";
import { recordInWords } from "../../leads/team/crm-records.ts";
import type { LeadRecord } from "../../leads/team/find-leads.ts";
import { senderInWords, stateInWords } from "../../leads/team/format.ts";
import { testDays } from "../../leads/test-leads.ts";
import { html, type Markup } from "../../shared/markup.ts";
import type { InboxFrame } from "./frame.ts";

export interface LeadView {
  readonly record: LeadRecord;
  /** As it is known now. */
  readonly form: FormData | undefined;
  /** What the writer typed that is not noted yet, or the name of whoever wrote last in this browser. */
  readonly typed: WrittenAct;
  /** Why it is not noted. */
  readonly problem?: { readonly part: keyof WrittenAct; readonly words: string };
  /** Notes that others made since the writer opened the page. */
  readonly meanwhile: number;
}

/** One lead whole, with what the team noted and the form to note more. */
export function leadPage(frame: InboxFrame, { record, form, typed, problem, meanwhile }: LeadView): Response {
  const { time } = frame;
  const { lead, consent, acts, deliveries } = record;
  const who = senderInWords(lead);
  const facts: [string, string | Markup | null][] = [
    ["State", stateInWords(lead, acts)],
    ["Received", time(lead.received_at)],
    ["Form", form?.title ?? lead.form],
    ...givenOf(lead, form).map(({ label, words }): [string, string] => [label, words]),
    ["Fit answers", lead.fit],
    ...attributionNames
      .filter((name) => name !== "fit")
      .map((name): [string, string | null] => [name, lead[name]]),
    ["Agreed to", consent === undefined ? null : consent.text],
    ...deliveries.map((delivery): [string, string] => [
      delivery.channel,
      [delivery.state, recordInWords(delivery)].filter(Boolean).join(", "),
    ]),
  ];
  return frame.page(
    problem === undefined ? who : `Problem: ${who}`,
    html`<p><a href="${frame.list}">All leads</a></p>
${problem === undefined ? undefined : html`<div class="problem" role="alert" tabindex="-1" autofocus><h2>Nothing was noted</h2><p><a href="#${problem.part}">${problem.words}</a></p></div>`}
${meanwhile === 0 ? undefined : html`<p class="told" role="status">${others(meanwhile)} while you were writing. Everything is kept, and the last outcome counts.</p>`}
<h1>${who}</h1>
<dl class="facts">${facts.map(([term, words]) => (words === null || words === "" ? html`` : html`<dt>${term}</dt><dd>${words}</dd>`))}</dl>
<h2 id="notes">Notes</h2>
${acts.length === 0 ? html`<p>Nobody has noted anything yet.</p>` : html`<ol>${acts.map((noted) => act(frame, noted))}</ol>`}
${lead.status === "quarantined" ? html`<p>This one is in quarantine. If it is real, whoever looks after the server releases it: <code>npm run leads -- release ${lead.id}</code></p>` : lead.status === "subscription" ? html`<p>This is a subscription to a newsletter, which nobody has to answer.</p>` : lead.status === "test" ? html`<p>This is a test that the audit of the site sent. It went nowhere, and is deleted after ${testDays} days, or now: <code>npm run leads -- purge --tests</code></p>` : noteForm(frame, record, typed, problem?.part)}`,
    problem === undefined ? 200 : 422,
  );
}

const others = (count: number): string =>
  count === 1 ? "Somebody else noted something" : `Others noted ${count} things`;

function act({ time }: InboxFrame, noted: ActTable): Markup {
  return html`<li>${time(noted.at)}, ${noted.made_by}: <span class="words">${actInWords(noted)}</span></li>`;
}

function noteForm(
  frame: InboxFrame,
  { lead, acts }: LeadRecord,
  typed: WrittenAct,
  wrong: keyof WrittenAct | undefined,
): Markup {
  const invalid = (part: keyof WrittenAct) => (wrong === part ? html` aria-invalid="true"` : undefined);
  return html`<form class="note" method="post" action="${frame.lead}${lead.id}">${frame.token}
<input type="hidden" name="seen" value="${acts.length}">
<p><label for="outcome">What came of it</label> <select id="outcome" name="outcome"${invalid("outcome")}><option value="">No change</option>${outcomes.map(
    (one) =>
      html`<option${one === typed.outcome ? html` selected` : undefined} value="${one}">${one}</option>`,
  )}</select></p>
<p><label for="value">What it is worth, if you know</label> <input id="value" name="value" inputmode="decimal" autocomplete="off" value="${typed.value}"${invalid("value")}></p>
<p><label for="note">Note</label> <textarea id="note" name="note" rows="4" aria-describedby="note-help"${invalid("note")}>
${typed.note}</textarea><br><small id="note-help">At most ${longestNote} characters. Leave out passwords.</small></p>
${frame.signedIn === undefined ? html`<p><label for="by">Your name</label> <input id="by" name="by" autocomplete="name" required value="${typed.by}"${invalid("by")}></p>` : undefined}
${lead.responded_at === null ? html`<p><label for="answered"><input type="checkbox" id="answered" name="answered" value="yes"> We have answered</label></p>` : undefined}
<p><button type="submit">Save</button></p>
</form>`;
}
