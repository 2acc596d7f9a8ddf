/** The report as one HTML file: no script, no other file, to be opened and read. */
import { closeSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { ArticleReport, Finding, ImportReport } from "./finding.ts";
import { findingKinds } from "./finding.ts";
import { kindTitles, outcomeCounts, tasks } from "./priorities.ts";

/** Writes the report piece by piece, whole or not at all. */
export function writeHtmlReport(path: string, report: ImportReport, title: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.part`;
  const file = openSync(temporary, "w");
  try {
    for (const part of htmlParts(report, title)) writeSync(file, part);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** The pieces of the document, in order. */
export function* htmlParts(report: ImportReport, title: string): Generator<string> {
  const counts = outcomeCounts(report).map(([name, count]) => `<li><b>${count}</b> ${name}</li>`);
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(title)}</title><style>${style}</style></head><body>
<h1>${html(title)}</h1>
<ul class="counts">${counts.join("")}</ul>
<h2 id="first">What to do, in this order</h2>
`;
  yield* taskList(report);
  yield `<h2 id="articles">Article by article</h2>\n`;
  for (const [index, article] of report.articles.entries()) yield articleHtml(article, index);
  yield "</body></html>\n";
}

function* taskList(report: ImportReport): Generator<string> {
  const list = tasks(report);
  if (list.length === 0) yield "<p>Nothing waits for you.</p>\n";
  const numbers = new Map(report.articles.map((article, index) => [article, index]));
  let kind = "";
  for (const { articles, finding } of list) {
    if (kind !== finding.kind)
      yield `${kind === "" ? "" : "</ol>"}<h3>${html(kindTitles[finding.kind])}</h3><ol>\n`;
    kind = finding.kind;
    const links = articles
      .slice(0, 10)
      .map((article) => `<a href="#a${numbers.get(article)}">${html(article.title)}</a>`);
    const more = articles.length > 10 ? ` and ${articles.length - 10} more` : "";
    const place = articles.length === 0 ? "" : `${links.join(", ")}${more}: `;
    yield `<li>${place}${html(finding.text)}${articles.length === 0 ? details(finding) : ""}</li>\n`;
  }
  if (kind !== "") yield "</ol>\n";
}

function articleHtml(article: ArticleReport, index: number): string {
  const groups = findingKinds.map((kind) => {
    const found = article.findings.filter((finding) => finding.kind === kind);
    if (found.length === 0) return "";
    const items = found.map((finding) => `<li>${html(finding.text)}${details(finding)}</li>`).join("");
    return `<h4 class="${kind}">${html(kindTitles[kind])}</h4><ul>${items}</ul>`;
  });
  const file = article.file === undefined ? "" : ` → <code>content/${html(article.file)}</code>`;
  return `<section id="a${index}"><h3>${html(article.title)} <small>${article.outcome}</small></h3><p><code>${html(article.from)}</code>${file}</p>${groups.join("") || "<p>Nothing to say.</p>"}</section>\n`;
}

function details({ before, after }: Finding): string {
  if (before === undefined && after === undefined) return "";
  const part = (name: string, text: string | undefined) =>
    text === undefined ? "" : `<div><b>${name}</b><pre>${html(text)}</pre></div>`;
  const pair = `<div class="pair">${part("before", before)}${part("after", after)}</div>`;
  const short = `${before ?? ""}${after ?? ""}`.length < 200;
  return short ? pair : `<details><summary>before and after</summary>${pair}</details>`;
}

function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const style = `:root{color-scheme:light dark}body{font:1rem/1.55 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{margin-top:2.5rem;border-bottom:2px solid}h3{margin-top:1.6rem}h4{margin:.8rem 0 .2rem}small{font-weight:400;padding:.1em .5em;border:1px solid;border-radius:1em}
.counts{display:flex;gap:1.5rem;padding:0;list-style:none}.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:.5rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.2rem 0;padding:.5rem;border:1px solid #8888;max-height:30rem;overflow:auto;font-size:.85rem}
section{border-top:1px solid #8888}.conflict,.decide{color:light-dark(#a02020,#ff9a8a)}.mended{color:light-dark(#1c6b34,#8fd6a3)}li{margin:.3rem 0}`;
