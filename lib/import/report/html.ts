/** The report as one HTML file: no script, no other file, to be opened and read. */

import { escapeHtml } from "../../shared/escape-html.ts";
import { writeFileAtomic } from "../../shared/write-file-atomic.ts";
import type { ArticleReport, Finding, ImportReport } from "./finding.ts";
import { findingKinds } from "./finding.ts";
import { kindTitles, outcomeCounts, type Task, tasks } from "./priorities.ts";

/** Writes the report piece by piece, whole or not at all. */
export function writeHtmlReport(path: string, report: ImportReport, sources: string): void {
  writeFileAtomic(path, htmlParts(report, sources));
}

/** The pieces of the document, in order. */
export function* htmlParts(report: ImportReport, sources: string): Generator<string> {
  const list = tasks(report);
  const counts = outcomeCounts(report).map(([name, count]) => `<li><b>${count}</b> ${name}</li>`);
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Import report</title><style>${style}</style></head><body>
<header><h1>Import report</h1><p>${escapeHtml(sources)}</p><ul class="counts">${counts.join("")}</ul></header>
<main><h2 id="first">What to do, in this order</h2>
`;
  yield* taskList(report, list);
  yield `<h2 id="articles">Article by article</h2>\n`;
  for (const [index, article] of report.articles.entries()) yield articleHtml(article, index);
  yield "</main></body></html>\n";
}

function* taskList(report: ImportReport, list: readonly Task[]): Generator<string> {
  if (list.length === 0) yield "<p>Nothing waits for you.</p>\n";
  else {
    const rows = findingKinds.flatMap((kind) => {
      const count = list.filter(({ finding }) => finding.kind === kind).length;
      return count === 0 ? [] : [`<li><a href="#${kind}">${escapeHtml(kindTitles[kind])}</a> ${count}</li>`];
    });
    yield `<ul class="counts">${rows.join("")}</ul>\n`;
  }
  const numbers = new Map(report.articles.map((article, index) => [article, index]));
  let kind = "";
  for (const { articles, finding } of list) {
    if (kind !== finding.kind)
      yield `${kind === "" ? "" : "</ol>"}<h3 id="${finding.kind}" class="${finding.kind}">${escapeHtml(kindTitles[finding.kind])}</h3><ol>\n`;
    kind = finding.kind;
    const links = articles
      .slice(0, 10)
      .map((article) => `<a href="#a${numbers.get(article)}">${escapeHtml(article.title)}</a>`);
    const more = articles.length > 10 ? ` and ${articles.length - 10} more` : "";
    const place = articles.length === 0 ? "" : `<p class="place">In ${links.join(", ")}${more}</p>`;
    yield `<li>${escapeHtml(finding.text)}${articles.length > 1 ? "" : details(finding)}${place}</li>\n`;
  }
  if (kind !== "") yield "</ol>\n";
}

function articleHtml(article: ArticleReport, index: number): string {
  const groups = findingKinds.map((kind) => {
    const found = article.findings.filter((finding) => finding.kind === kind);
    if (found.length === 0) return "";
    const items = found.map((finding) => `<li>${escapeHtml(finding.text)}${details(finding)}</li>`).join("");
    return `<h4 class="${kind}">${escapeHtml(kindTitles[kind])}</h4><ul>${items}</ul>`;
  });
  const file = article.file === undefined ? "" : ` → <code>content/${escapeHtml(article.file)}</code>`;
  return `<section id="a${index}"><h3>${escapeHtml(article.title)} <small>${article.outcome}</small></h3><p class="place"><code>${escapeHtml(article.from)}</code>${file}</p>${groups.join("") || "<p>Nothing to say.</p>"}</section>\n`;
}

/** What fits on a line stands there; the rest is folded. */
function details({ before, after }: Finding): string {
  if (before === undefined && after === undefined) return "";
  const part = (name: string, text: string | undefined) =>
    text === undefined ? "" : `<div><b>${name}</b><pre>${escapeHtml(text)}</pre></div>`;
  const pair = `<div class="pair">${part("before", before)}${part("after", after)}</div>`;
  const short = `${before ?? ""}${after ?? ""}`.length < 200;
  return short ? pair : `<details><summary>before and after</summary>${pair}</details>`;
}

const style = `:root{color-scheme:light dark;--soft:light-dark(#595959,#b5b5b5);--line:light-dark(#d9d4c8,#4a463f);--link:light-dark(#1f4f8f,#9cc2ff)}
body{font:1rem/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere;background:light-dark(#fbf8f2,#171612);color:light-dark(#1c1a16,#efece4)}
a{color:var(--link)}h1{font-size:1.9rem;margin:0}h2{margin-top:3rem;padding-bottom:.3rem;border-bottom:3px solid}h3{margin:2rem 0 .4rem}h4{margin:1rem 0 .2rem}
header p,.place{color:var(--soft);margin:.2rem 0;font-size:.92rem}small{font-weight:400;font-size:.8rem;padding:.1em .6em;border:1px solid;border-radius:1em}
ol,ul{padding-left:1.4rem}li{margin:.55rem 0}.counts{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;padding:0;list-style:none}.counts li{margin:.3rem 0}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.6rem;font-size:.88rem;margin:.3rem 0}summary{cursor:pointer;color:var(--link)}
pre{white-space:pre-wrap;margin:.2rem 0 0;padding:.5rem .6rem;background:light-dark(#fff,#211f1a);border:1px solid var(--line);max-height:30rem;overflow:auto}
section{border-top:1px solid var(--line);margin-top:1.6rem}.conflict,.decide{color:light-dark(#9b1c1c,#ff9a8a)}.mended{color:light-dark(#17602f,#8fd6a3)}:target{outline:3px solid var(--link);outline-offset:.4rem}
@media print{details::details-content{content-visibility:visible;block-size:auto}pre{max-height:none}}`;
