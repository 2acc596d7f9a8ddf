/** What waits to be published, whose it is, who has read exactly this text, and the buttons for it. */
import { html, type Markup } from "../../../../shared/markup.ts";
import { allows } from "../../roles.ts";
import type { Account } from "../accounts.ts";
import type { Proposal, Remark } from "../review.ts";
import { doneNote, form, page, problemNote, type Reader, time } from "./page.ts";

const reviewPath = "/studio/review";

interface Work {
  writer: Account;
  proposals: readonly Proposal[];
}

interface Said {
  problem?: string;
  done?: string;
}

export function reviewPage(reader: Reader, works: readonly Work[], { problem, done }: Said): Response {
  return page({
    title: "Review",
    reader,
    current: reviewPath,
    ...(problem !== undefined && { status: 409 }),
    main: html`<h1>Review</h1>
${problemNote(problem)}${doneNote(done)}
<p class="lead">What has been written and is not published yet. Whoever wrote a text hands it in; an editor reads it, signs it off as it is, and publishes it. A later change takes the sign-off away.</p>
${works.length === 0 ? html`<p class="none">Everything is published.</p>` : works.map((work) => workOf(reader, work))}`,
  });
}

function workOf(reader: Reader, { writer, proposals }: Work): Markup {
  const signed = proposals.filter(isSigned);
  const mayPublish = reader.account !== undefined && allows(reader.account.role, "editor");
  return html`<h2>${writer.id === reader.account?.id ? "You" : writer.name}</h2>
<ul class="rows">${proposals.map(
    (proposal) =>
      html`<li><span><a href="${hrefOf(writer.id, proposal.file)}">${proposal.title}</a><br>${proposal.what}</span><span class="help">${stateOf(proposal)}</span></li>`,
  )}</ul>
${
  signed.length > 0 && mayPublish
    ? form(
        `${reviewPath}/${writer.id}`,
        "publish",
        reader,
        html`${signed.map(({ file, digest }) => html`<input type="hidden" name="signed" value="${`${digest} ${file}`}">`)}
<div class="field"><label for="message-${writer.id}">What is published, in a sentence</label>
<input id="message-${writer.id}" name="message" required maxlength="500" value="${signed
          .map(({ what }) => what)
          .join("; ")
          .slice(0, 500)}"></div>
<button type="submit" class="primary">Publish what is signed off (${signed.length})</button>`,
      )
    : undefined
}`;
}

/** Signed off as it is, with nothing left to choose. */
export function isSigned({ marks, question }: Proposal): boolean {
  return question === undefined && marks.some(({ kind }) => kind === "signed");
}

/** How far a text is, in words. */
export function stateOf({ marks, question }: Proposal): string {
  if (question) return "something else was published here: choose first";
  const of = (kind: string) =>
    [...new Set(marks.filter((mark) => mark.kind === kind).map(({ by }) => by))].join(", ");
  if (of("signed") !== "") return `signed off by ${of("signed")}`;
  if (of("ready") !== "") return of("read") === "" ? "handed in" : `handed in, read by ${of("read")}`;
  return of("read") === "" ? "being written" : `being written, read by ${of("read")}`;
}

export const hrefOf = (writerId: string, file: string): string =>
  `${reviewPath}/${writerId}?${new URLSearchParams({ file })}`;

interface ProposalView extends Said {
  reader: Reader;
  writer: Account;
  proposal: Proposal;
  remarks: readonly Remark[];
}

export function proposalPage({ reader, writer, proposal, remarks, problem, done }: ProposalView): Response {
  const { file, title, isDraft, digest, what, difference, blocks, marks, question } = proposal;
  const isOwn = writer.id === reader.account?.id;
  const mayPublish = reader.account !== undefined && allows(reader.account.role, "editor");
  const isHandedIn = marks.some(({ kind }) => kind === "ready");
  const action = hrefOf(writer.id, file);
  const button = (act: string, label: string, isPrimary = false) =>
    form(
      action,
      act,
      reader,
      html`<input type="hidden" name="digest" value="${digest}"><button type="submit"${isPrimary ? html` class="primary"` : undefined}>${label}</button>`,
    );
  return page({
    title,
    reader,
    current: reviewPath,
    ...(problem !== undefined && { status: 409 }),
    main: html`<p><a href="${reviewPath}">Review</a></p>
<h1>${title}</h1>
${problemNote(problem)}${doneNote(done)}
<p class="lead">${isOwn ? "You" : writer.name}: ${what}<br><span class="help">${file}</span></p>
${isDraft ? html`<p class="notice">This is marked as a draft, so visitors do not see it even once it is published. ${isOwn ? "Uncheck “Draft” in the editor before you hand it in." : `${writer.name} unchecks “Draft” in the editor when it is finished.`}</p>` : undefined}
${isOwn && isHandedIn ? html`<p class="notice" role="status">You have handed this in. An editor reads it and publishes it. You can go on writing; hand it in again when you have.</p>` : undefined}
${question ? questionForm(reader, action, proposal, isOwn) : undefined}
<h2>Who has seen this text</h2>
${marks.length === 0 ? html`<p class="none">Nobody yet. Whoever read an earlier version has not read this one.</p>` : html`<ul class="rows">${marks.map(({ kind, by, at }) => html`<li><span>${by} ${{ read: "has read it", ready: "has handed it in", signed: "has signed it off" }[kind]}</span><span class="help">${time(at)}</span></li>`)}</ul>`}
<div class="row-acts">
${isOwn && !question && !isHandedIn ? button("ready", "Hand in this text", !mayPublish) : undefined}
${mayPublish && !question ? (isSigned(proposal) ? button("unsign", "Take the sign-off back") : button("sign", "Sign off this text", true)) : undefined}
${isOwn ? html`<a class="button" href="/studio/#/${file}">Open it in the editor</a>` : undefined}
</div>
<h2>What is different</h2>
${difference === "" ? html`<p>A picture or a file that is not text.</p>` : patch(difference)}
<h2>Remarks</h2>
${remarks.length === 0 ? html`<p class="none">No remarks.</p>` : html`<ul class="rows">${remarks.map((remark) => remarkOf(remark, blocks, reader, action))}</ul>`}
${form(
  action,
  "remark",
  reader,
  html`<div class="field"><label for="block">About</label><select id="block" name="block"><option value="">The whole document</option>${blocks.map((block) => html`<option>${block}</option>`)}</select></div>
<div class="field"><label for="words">Remark</label><textarea id="words" name="words" rows="3" required maxlength="2000"></textarea></div>
<button type="submit">Add the remark</button>`,
)}`,
  });
}

function remarkOf(
  { id, block, words, by, byId, at }: Remark,
  blocks: readonly string[],
  reader: Reader,
  action: string,
): Markup {
  const isThere = block === "" || blocks.includes(block);
  return html`<li><span>${block === "" ? undefined : html`<q>${block}</q>${isThere ? "" : " (it has changed since)"}<br>`}${by}: ${words}</span><span class="help">${time(at)}</span>
${byId === reader.account?.id ? form(action, "unremark", reader, html`<input type="hidden" name="id" value="${id}"><button type="submit" class="small">Remove</button>`) : undefined}</li>`;
}

/** Both versions, side by side. */
function questionForm(reader: Reader, action: string, { question }: Proposal, isOwn: boolean): Markup {
  if (!question) return html``;
  const { conflicts, digest } = question;
  if (!isOwn)
    return html`<p class="notice notice-error">Something else was published in the same places. Whoever wrote this has to choose first.</p>`;
  return html`<section class="notice conflict" aria-label="Two versions"><p><strong>Somebody else’s change of the same words was published.</strong> Nothing is lost: choose which version stays.</p>
${form(
  action,
  "choose",
  reader,
  html`<input type="hidden" name="seen" value="${digest}">
${conflicts.map(({ place, mine, theirs }, index) => html`<fieldset><legend>${place}</legend><div class="versions">${[["mine", "Yours", mine] as const, ["theirs", "What was published", theirs] as const].map(([side, label, text]) => html`<label class="version"><span><input type="radio" name="choice-${index}" value="${side}" required> ${label}</span><pre>${text || "(removed)"}</pre></label>`)}</div></fieldset>`)}
<button type="submit" class="primary">Keep these versions</button>`,
)}</section>`;
}

function patch(difference: string): Markup {
  const lines = difference.split("\n");
  const first = lines.findIndex((line) => line.startsWith("@@"));
  return html`<pre class="difference" tabindex="0">${lines
    .slice(first + 1)
    .filter((line) => line !== "" && !line.startsWith("\\"))
    .map((line) => {
      const words = line.slice(1) || " ";
      if (line.startsWith("@@")) return html`<hr>`;
      if (line.startsWith("-")) return html`<del>${words}</del>`;
      return line.startsWith("+") ? html`<ins>${words}</ins>` : html`<span>${words}</span>`;
    })}</pre>`;
}
