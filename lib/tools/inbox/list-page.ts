import { type Place, type Row, type Search, states } from "../../leads/team/find-rows.ts";
import { senderInWords, stateInWords } from "../../leads/team/format.ts";
import { html, type Markup } from "../../shared/markup.ts";
import type { InboxFrame } from "./frame.ts";

/** The list, with what it was narrowed to. */
export function listPage(
  frame: InboxFrame,
  search: Search,
  { rows, next }: { rows: readonly Row[]; next?: Place },
): Response {
  const { words, state, after } = search;
  const isNarrowed = words !== "" || state !== undefined;
  const title = isNarrowed ? "Leads found" : "Leads";
  return frame.page(
    title,
    html`<h1>${title}</h1>
<form class="find" method="get" action="${frame.list}" role="search">
<p><label for="q">Search</label> <input id="q" name="q" type="search" value="${words}"></p>
<p><label for="state">Show</label> <select id="state" name="state"><option value="">All</option>${states.map(
      (one) =>
        html`<option${one === state ? html` selected` : undefined} value="${one}">${shown(one)}</option>`,
    )}</select></p>
<p><button type="submit">Search</button></p>
</form>
${rows.length === 0 ? nothing(isNarrowed, after !== undefined) : html`<ul class="leads">${rows.map((row) => line(frame, row))}</ul>`}
<p>${isNarrowed || after !== undefined ? html`<a href="${frame.list}">All leads, newest first</a> ` : undefined}${
      next === undefined ? undefined : html`<a href="${nextPage(frame, search, next)}">Older leads</a>`
    }</p>`,
  );
}

function line(frame: InboxFrame, { lead, acts }: Row): Markup {
  const words = lead.message.replace(/\s+/g, " ").trim();
  return html`<li><a href="${frame.lead}${lead.id}">${senderInWords(lead)}</a> <span class="state">${stateInWords(lead, acts)}</span>
<p>${frame.time(lead.received_at)}, form “${lead.form}”${words === "" ? undefined : html`: ${shortened(words)}`}</p></li>`;
}

const shortened = (words: string): string =>
  words.length > 160 ? `${[...words].slice(0, 160).join("")}…` : words;

function shown(state: string): string {
  return `${state.charAt(0).toUpperCase()}${state.slice(1)}`;
}

function nothing(isNarrowed: boolean, isLater: boolean): Markup {
  if (isNarrowed) return html`<p>No lead fits this search. Try fewer words, or show all.</p>`;
  return isLater
    ? html`<p>There are no older leads.</p>`
    : html`<p>No leads yet. Whatever visitors send in a form of the site appears here.</p>`;
}

function nextPage({ list }: InboxFrame, { words, state }: Search, { receivedAt, id }: Place): string {
  return `${list}?${new URLSearchParams({
    ...(words !== "" && { q: words }),
    ...(state !== undefined && { state }),
    after: `${receivedAt} ${id}`,
  })}`;
}
