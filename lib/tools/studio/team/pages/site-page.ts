/** How the last build went, what waits to be published, and what is past its date. */
import type { Waiting } from "../../../../content/check/check.ts";
import type { ContentDiagnostic } from "../../../../content/check/source.ts";
import { counted } from "../../../../shared/counted.ts";
import type { Severity } from "../../../../shared/diagnostic.ts";
import { html, type Markup } from "../../../../shared/markup.ts";
import type { LastBuild } from "../../../releases/last-build.ts";
import type { Account } from "../accounts.ts";
import type { Proposal } from "../review.ts";
import { page, type Reader, time } from "./page.ts";
import { hrefOf, stateOf } from "./review-pages.ts";

/** Of somebody, what is not published. */
export interface UnpublishedWork {
  writer: Account;
  /** Git does not know the working copy any more, or its content is gone. */
  isDamaged: boolean;
  proposals: readonly Proposal[];
}

export interface SiteState {
  /** Nothing where none was begun on this machine. */
  build?: LastBuild;
  /** Publications that the build does not have. */
  since?: number | undefined;
  /** Publications that the others' repository does not have. */
  unsent: number;
  /** Documents that visitors do not see, although they are published. */
  waiting: readonly Waiting[];
  works: readonly UnpublishedWork[];
  /** Branches with what those who have left had not published. */
  left: readonly string[];
  /** Problems that have come with a day. */
  dated: readonly ContentDiagnostic[];
  /** How many other problems there are. */
  others: Record<Severity, number>;
}

const path = "/studio/site";

export function sitePage(reader: Reader, state: SiteState): Response {
  const { dated, others } = state;
  return page({
    title: "State of the site",
    reader,
    current: path,
    main: html`<h1>State of the site</h1>
<h2>Last build</h2>
${buildOf(state)}
<h2>Waiting</h2>
${waitingOf(reader, state)}
<h2>Past its date</h2>
${dated.length === 0 ? html`<p class="none">Nothing.</p>` : html`<ul class="rows">${dated.map(problemOf)}</ul>`}
${others.error + others.warning === 0 ? undefined : html`<p>Apart from that, the check finds ${[counted(others.error, "error"), counted(others.warning, "warning")].join(" and ")} in what is published. Each is shown in the editor, beside the text that it is in.</p>`}`,
  });
}

function buildOf({ build, since, unsent }: SiteState): Markup {
  const sending =
    unsent === 0
      ? undefined
      : html`<p class="notice notice-error">${counted(unsent, "publication")} did not reach the others’ repository. The next one takes ${unsent === 1 ? "it" : "them"} along.</p>`;
  if (!build)
    return html`<p class="none">No build has been made on this machine. If the site is built elsewhere, that place knows how it went.</p>${sending}`;
  const { began, ended, commit, isChanged, failure } = build;
  const of =
    commit === undefined
      ? undefined
      : html`, of ${commit.slice(0, 10)}${isChanged ? " with changes that were not committed" : ""}`;
  if (failure !== undefined)
    return html`<p class="notice notice-error"><span><strong>Failed</strong> ${time(ended ?? began)}${of}. Visitors get what they got before.</span></p><p class="problem-words">${failure}</p>${sending}`;
  if (ended === undefined)
    return html`<p>Began ${time(began)}${of}, and has not ended: it is still at work, or was stopped from outside.</p>${sending}`;
  return html`<p>Built ${time(ended)}${of}. ${since === undefined ? undefined : since === 0 ? "It has everything that is published." : `${counted(since, "publication")} came after it.`}</p>${sending}`;
}

function waitingOf(reader: Reader, { waiting, works, left }: SiteState): Markup {
  if (waiting.length + works.length + left.length === 0) return html`<p class="none">Nothing.</p>`;
  return html`${works.map((work) => workOf(reader, work))}
${left.length === 0 ? undefined : html`<h3>Of those who have left</h3><p>Not published, and kept in git for whoever looks after the server:</p><ul class="rows">${left.map((branch) => html`<li><span>${branch}</span></li>`)}</ul>`}
${waiting.length === 0 ? undefined : html`<h3>Not shown to visitors</h3><ul class="rows">${waiting.map((one) => html`<li><span>${documentLink(one.file)}</span><span class="help">${why(one)}</span></li>`)}</ul>`}`;
}

function workOf(reader: Reader, { writer, isDamaged, proposals }: UnpublishedWork): Markup {
  return html`<h3>${writer.id === reader.account?.id ? "You" : writer.name}</h3>
${
  isDamaged
    ? html`<p class="problem-words">This working copy was damaged from outside. It is put in order when it is opened next; no text is thrown away.</p>`
    : html`<ul class="rows">${proposals.map((proposal) => html`<li><span><a href="${hrefOf(writer.id, proposal.file)}">${nameOf(proposal.file)}</a></span><span class="help">${stateOf(proposal)}</span></li>`)}</ul>`
}`;
}

function problemOf({ where: { file }, message, remedy }: ContentDiagnostic): Markup {
  return html`<li><span>${documentLink(file)}<br>${message}${remedy === undefined ? undefined : html`<br><span class="help">${remedy}</span>`}</span></li>`;
}

const nameOf = (file: string): string => file.replace(/^content\//, "");

function documentLink(file: string): Markup {
  return html`<a href="/studio/#/${file}">${nameOf(file)}</a>`;
}

function why(one: Waiting): Markup {
  switch (one.why) {
    case "draft":
      return html`draft`;
    case "permission":
      return html`waits for the permission of whom it is about`;
    case "expired":
      return html`its last day is over`;
    case "scheduled":
      return html`appears with the first build after ${time(one.at.toISOString())}`;
  }
}
