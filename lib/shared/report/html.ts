/** Diagnostics as one HTML file: no script, no other file, to be opened, read, sent and printed. */

import { type Diagnostic, placeName } from "../diagnostic.ts";
import { escapeHtml } from "../escape-html.ts";
import { grouped } from "./grouped.ts";
import { style } from "./html-style.ts";
import type { Group } from "./terminal.ts";

export interface HtmlReport {
  title: string;
  /** HTML to print above the title. */
  above?: string;
  /** How it went, in a sentence. */
  verdict: string;
  figures: readonly Figure[];
  /** The sections, as HTML in pieces. */
  sections: Iterable<string>;
}

export interface Figure {
  name: string;
  value: number;
  tone?: "good" | "fair" | "bad";
}

/** The pieces of the document, in order. */
export function* htmlReport({
  title,
  above = "",
  verdict,
  figures,
  sections,
}: HtmlReport): Generator<string> {
  const items = figures.map(
    ({ name, value, tone = "" }) =>
      `<div class="${tone}"><dt>${escapeHtml(name)}</dt><dd>${grouped(value)}</dd></div>`,
  );
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><header>${above}<h1>${escapeHtml(title)}</h1><p class="verdict">${escapeHtml(verdict)}</p><dl class="figures">${items.join("")}</dl></header><main>
`;
  yield* sections;
  yield "</main></body></html>\n";
}

/** What to do, a rule at a time. */
export function* groupSections(groups: readonly Group[], nothing: string): Generator<string> {
  yield "<section><h2>What to do, in this order</h2>\n";
  if (groups.length === 0) yield `<p>${escapeHtml(nothing)}</p>`;
  for (const { severity, name, title, remedy, specification, items } of groups) {
    const { url } = specification;
    const written = url?.startsWith("https:")
      ? `<a href="${escapeHtml(url)}">${escapeHtml(specification.name)}</a>`
      : escapeHtml(specification.name);
    yield `<article class="rule ${severity}"><h3><span class="kind">${severity}</span> ${escapeHtml(title)}</h3><p class="remedy">${escapeHtml(remedy)}</p><p class="meta">${escapeHtml(name)} · ${written} · ${items.length} found</p><details${items.length <= 5 ? " open" : ""}><summary>Where</summary><ul>`;
    for (const item of items) yield itemHtml(item);
    yield "</ul></details></article>\n";
  }
  yield "</section>\n";
}

/**
 * One diagnostic as an entry of a list.
 *
 * @param remedy what to do, where no group of its rule says so
 */
export function itemHtml({ where, message, node, property, source }: Diagnostic, remedy?: string): string {
  const place = placeName(where);
  const about = [node, property].filter((part) => part !== undefined).join(" → ");
  return `<li>${place ? `<code>${escapeHtml(place)}</code> ` : ""}${escapeHtml(message)}${about ? `<br><small>${escapeHtml(about)}</small>` : ""}${source ? `<br><small>from <code>${escapeHtml(`${source.file}:${source.line}`)}</code> ${escapeHtml(source.field)}</small>` : ""}${remedy ? `<br>→ ${escapeHtml(remedy)}` : ""}</li>`;
}
