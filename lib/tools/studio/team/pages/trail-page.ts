/** Who did what, for editors and owners. */
import { html } from "../../../../shared/markup.ts";
import type { Act } from "../trail.ts";
import { page, type Reader, time } from "./page.ts";

const path = "/studio/trail";

export function trailPage(reader: Reader, acts: readonly Act[], days: number): Response {
  return page({
    title: "Who did what",
    reader,
    current: path,
    main: html`<h1>Who did what</h1>
<p>Kept for ${days} days. <a href="/studio/trail.csv" download>Everything, for a spreadsheet</a></p>
<ul class="rows">${acts.map(({ at, who, what }) => html`<li><span>${who ?? "Nobody by name"} ${what}</span><span class="help">${time(at)}</span></li>`)}</ul>`,
  });
}
