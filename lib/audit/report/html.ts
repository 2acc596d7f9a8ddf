/** The report as one HTML file: no script, no other file, to be opened, read, sent and printed. */
import { escapeHtml } from "../../site/escape-html.ts";
import { writeWhole } from "../../site/write-whole.ts";
import { type AuditResult, errorsIn, type Finding, type PageScore, type ProvenStatement } from "../audit.ts";
import { short } from "../rule.ts";
import { style } from "./html-style.ts";
import { byRule, groupLines, meanScore, provenCount, ruleName, verdict } from "./summary.ts";

/** Writes the report piece by piece, whole or not at all. */
export function writeHtmlReport(path: string, result: AuditResult, when: Date): void {
  writeWhole(path, htmlParts(result, when));
}

/** The pieces of the document, in order. */
export function* htmlParts(result: AuditResult, when: Date): Generator<string> {
  const title = `Audit of ${new URL(result.origin).host}`;
  const day = when.toISOString().slice(0, 10);
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><header><p class="day"><time datetime="${day}">${day}</time></p><h1>${escapeHtml(title)}</h1><p class="verdict">${escapeHtml(verdict(result))}</p>${headFigures(result)}</header><main>
`;
  yield groupTable(result);
  yield* ruleSections(result);
  yield* pageSections(result);
  yield "</main></body></html>\n";
}

function headFigures(result: AuditResult): string {
  const figures: [string, number, string][] = [
    ["mean score", meanScore(result), scoreClass(meanScore(result))],
    ["errors", errorsIn(result).length, errorsIn(result).length > 0 ? "bad" : "good"],
    ["pages", result.pages, ""],
    ["statements proven visible", provenCount(result), ""],
  ];
  const items = figures.map(
    ([name, value, kind]) =>
      `<div class="${kind}"><dt>${name}</dt><dd>${value.toLocaleString("en-US")}</dd></div>`,
  );
  return `<dl class="figures">${items.join("")}</dl>`;
}

function groupTable(result: AuditResult): string {
  const rows = groupLines(result).map(
    ({ group, rules, errors, advice }) =>
      `<tr><th scope="row">${escapeHtml(group)}</th><td>${rules}</td><td class="${errors > 0 ? "bad" : ""}">${errors}</td><td>${advice}</td></tr>`,
  );
  return `<section><h2>By subject</h2><table><thead><tr><th scope="col">Subject</th><th scope="col">Rules</th><th scope="col">Errors</th><th scope="col">Advice</th></tr></thead><tbody>${rows.join("")}</tbody></table></section>\n`;
}

function* ruleSections(result: AuditResult): Generator<string> {
  yield "<section><h2>What to do, in this order</h2>\n";
  const all = byRule(result);
  if (all.length === 0) yield "<p>Nothing. Every rule holds on every page.</p>";
  for (const { rule, findings } of all) {
    const { name, url } = rule.specification;
    const specification = url?.startsWith("https:")
      ? `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`
      : escapeHtml(name);
    yield `<article class="rule ${rule.severity}"><h3><span class="kind">${rule.severity}</span> ${escapeHtml(rule.title)}</h3><p class="remedy">${escapeHtml(rule.remedy)}</p><p class="meta">${escapeHtml(ruleName(rule))} · ${specification} · ${findings.length} found</p><details${findings.length <= 5 ? " open" : ""}><summary>Where</summary><ul>`;
    for (const finding of findings) yield findingItem(finding, true);
    yield "</ul></details></article>\n";
  }
  yield "</section>\n";
}

function findingItem(finding: Finding, withPath: boolean): string {
  const { path, line, column, message, node, property, source } = finding;
  const place = `${withPath ? path : ""}${line === undefined ? "" : ` ${line}:${column ?? 1}`}`.trim();
  const about = [node, property].filter((part) => part !== undefined).join(" → ");
  return `<li>${place ? `<code>${escapeHtml(place)}</code> ` : ""}${escapeHtml(message)}${about ? `<br><small>${escapeHtml(about)}</small>` : ""}${source ? `<br><small>from <code>${escapeHtml(`${source.file}:${source.line}`)}</code> ${escapeHtml(source.field)}</small>` : ""}</li>`;
}

function* pageSections(result: AuditResult): Generator<string> {
  const findings = Map.groupBy(result.findings, ({ path }) => path);
  const proofs = Map.groupBy(result.proofs, ({ path }) => path);
  const worstFirst = [...result.scores].sort((a, b) => a.score - b.score || a.path.localeCompare(b.path));
  yield `<section><h2>Page by page</h2><p>A page starts at 100. Each rule that it breaks costs 10, each rule of advice 2. Open a page to see its findings, and where on the page each statement of its graph was found.</p>\n`;
  for (const score of worstFirst) {
    yield pageDetails(score, findings.get(score.path) ?? [], proofs.get(score.path) ?? []);
  }
  yield "</section>\n";
}

function pageDetails(page: PageScore, findings: Finding[], proofs: ProvenStatement[]): string {
  const meter = `<span class="score ${scoreClass(page.score)}">${page.score}</span>`;
  const list =
    findings.length === 0
      ? ""
      : `<ul>${findings.map((finding) => findingItem(finding, false)).join("")}</ul>`;
  return `<details class="page"><summary>${meter}<span class="path">${escapeHtml(page.path)}</span><span class="name">${escapeHtml(page.title)}</span></summary>${list}${proofTable(proofs)}</details>\n`;
}

function proofTable(proofs: ProvenStatement[]): string {
  if (proofs.length === 0) return "";
  const rows = proofs.map(({ node, property, value, found, source }) => {
    const where = found
      ? `${escapeHtml(found.element)} <small>${found.line}:${found.column}</small>`
      : '<b class="bad">not to be seen</b>';
    const from = source
      ? `${escapeHtml(`${source.file}:${source.line}`)} <small>${escapeHtml(source.field)}</small>`
      : "";
    const type = node.split(" ")[0] ?? "";
    return `<tr><th scope="row">${escapeHtml(type)} <small>${escapeHtml(property)}</small></th><td data-name="Words">${escapeHtml(short(value, 90))}</td><td data-name="Found in"><code>${where}</code></td><td data-name="Comes from"><code>${from}</code></td></tr>`;
  });
  return `<table class="proof" aria-label="Statements and where they are found"><thead><tr><th scope="col">The graph says</th><th scope="col">Words</th><th scope="col">Found in</th><th scope="col">Comes from</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function scoreClass(score: number): string {
  return score >= 95 ? "good" : score >= 80 ? "fair" : "bad";
}
