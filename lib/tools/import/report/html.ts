/** The report as one HTML file: what to do, then each article with its texts before and after. */
import { escapeHtml } from "../../../shared/escape-html.ts";
import { groupSections, htmlReport } from "../../../shared/report/html.ts";
import { writeFileAtomic } from "../../../shared/write-file-atomic.ts";
import { allRules } from "./all-rules.ts";
import type { ArticleReport, Finding, ImportReport } from "./finding.ts";
import { figuresOf, notesOf, tasksOf, verdict } from "./summary.ts";

/** Writes the report piece by piece, whole or not at all. */
export function writeHtmlReport(path: string, report: ImportReport, sources: string): void {
  writeFileAtomic(path, htmlParts(report, sources));
}

/** The pieces of the document, in order. */
export function htmlParts(report: ImportReport, sources: string): Generator<string> {
  const { error, warning, advice } = figuresOf(report);
  return htmlReport({
    title: "Import report",
    above: `<p class="day">${escapeHtml(sources)}</p>`,
    verdict: verdict(report),
    figures: [
      { name: "articles and pages", value: report.articles.length },
      { name: "not imported", value: error, tone: error > 0 ? "bad" : "good" },
      { name: "for you to decide", value: warning, tone: warning > 0 ? "fair" : "good" },
      { name: "done for you", value: advice },
    ],
    sections: sections(report),
  });
}

function* sections(report: ImportReport): Generator<string> {
  yield* groupSections(tasksOf(report), "Nothing waits for you.");
  const notes = notesOf(report).map(
    ({ title, items }) => `<tr><th scope="row">${escapeHtml(title)}</th><td>${items.length}</td></tr>`,
  );
  if (notes.length > 0)
    yield `<section><h2>Done, with nothing left to decide</h2><table><tbody>${notes.join("")}</tbody></table></section>\n`;
  yield '<section><h2 id="articles">Article by article</h2>\n';
  if (report.general.length > 0)
    yield `<details class="page"><summary><span class="path">The import as a whole</span></summary>${findingList(report.general)}</details>\n`;
  for (const article of report.articles) yield articleHtml(article);
  yield "</section>\n";
}

function articleHtml({ title, from, file, outcome, findings }: ArticleReport): string {
  const name = file === undefined ? from : `content/${file}`;
  return `<details class="page"><summary><span class="score">${findings.length}</span><span class="path">${escapeHtml(name)}</span><span class="name">${escapeHtml(title)} (${outcome})</span></summary><p class="meta"><code>${escapeHtml(from)}</code></p>${findings.length === 0 ? "<p>Nothing to report.</p>" : findingList(findings)}</details>\n`;
}

function findingList(findings: readonly Finding[]): string {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return allRules
    .flatMap(({ id, title, severity }) => {
      const found = byRule.get(id) ?? [];
      const items = found.map((finding) => `<li>${escapeHtml(finding.message)}${texts(finding)}</li>`);
      return found.length === 0
        ? []
        : [
            `<h3>${escapeHtml(title)}${severity === "advice" ? "" : ' <span class="kind">to do</span>'}</h3><ul>${items.join("")}</ul>`,
          ];
    })
    .join("");
}

/** A short text is shown at once; a long one is folded. */
function texts({ before, after }: Finding): string {
  if (before === undefined && after === undefined) return "";
  const part = (name: string, text: string | undefined) =>
    text === undefined ? "" : `<small>${name}</small><pre>${escapeHtml(text)}</pre>`;
  const both = `${part("before", before)}${part("after", after)}`;
  return `${before ?? ""}${after ?? ""}`.length < 200
    ? both
    : `<details><summary>Before and after</summary>${both}</details>`;
}
