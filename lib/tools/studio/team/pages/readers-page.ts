/** What was read last week, and what to do next: the report that the company gets by mail. */
import { html, type Markup } from "../../../../shared/markup.ts";
import type { ReadersView } from "../../contract.ts";
import { page, type Reader } from "./page.ts";

const readersPath = "/studio/readers";

export function readersPage(reader: Reader, { language, title, sections }: ReadersView): Response {
  return page({
    title: "Readers",
    reader,
    current: readersPath,
    main: html`<div class="readers" lang="${language}"><h1>${title}</h1>
${sections.map(
  ({ heading, sentences, chart }) => html`<section><h2>${heading}</h2>
<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
${chart && weeksChart(chart)}</section>`,
)}</div>`,
  });
}

type Chart = NonNullable<ReadersView["sections"][number]["chart"]>;

/** A table whose numbers are drawn beside them, so that it says the same to everybody. */
function weeksChart({ title, bars }: Chart): Markup {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return html`<table class="weeks-chart"><caption>${title}</caption><tbody>${bars.map(
    ({ label, value }) =>
      html`<tr><th scope="row">${label}</th><td class="weeks-bar"><svg viewBox="0 0 ${most} 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${value}" height="1"/></svg></td><td>${value}</td></tr>`,
  )}</tbody></table>`;
}

export function noReadersPage(reader: Reader, words: string): Response {
  return page({
    title: "Readers",
    reader,
    current: readersPath,
    main: html`<h1>Readers</h1><p class="none">${words}</p>`,
  });
}
