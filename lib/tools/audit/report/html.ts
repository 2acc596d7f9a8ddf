/** The audit as one HTML file: what to do, the score of every page, and where each statement was found. */
import { type Diagnostic, short } from "../../../shared/diagnostic.ts";
import { escapeHtml } from "../../../shared/escape-html.ts";
import { groupSections, htmlReport, itemHtml } from "../../../shared/report/html.ts";
import { writeFileAtomic } from "../../../shared/write-file-atomic.ts";
import { type AuditResult, errorsIn, type PageScore, type ProvenStatement } from "../audit.ts";
import { byRule, groupLines, meanScore, provenCount, verdict } from "./summary.ts";

/** Writes the report piece by piece, whole or not at all. */
export function writeHtmlReport(path: string, result: AuditResult, when: Date): void {
  writeFileAtomic(path, htmlParts(result, when));
}

/** The pieces of the document, in order. */
export function htmlParts(result: AuditResult, when: Date): Generator<string> {
  const day = when.toISOString().slice(0, 10);
  const errors = errorsIn(result).length;
  return htmlReport({
    title: `Audit of ${new URL(result.origin).host}`,
    above: `<p class="day"><time datetime="${day}">${day}</time></p>`,
    verdict: verdict(result),
    figures: [
      { name: "mean score", value: meanScore(result), tone: scoreTone(meanScore(result)) },
      { name: "errors", value: errors, tone: errors > 0 ? "bad" : "good" },
      { name: "pages", value: result.pages },
      { name: "statements proven visible", value: provenCount(result) },
    ],
    sections: sections(result),
  });
}

function* sections(result: AuditResult): Generator<string> {
  yield groupTable(result);
  yield* groupSections(byRule(result), "Nothing. Every rule holds on every page.");
  yield* pageSections(result);
}

function groupTable(result: AuditResult): string {
  const rows = groupLines(result).map(
    ({ group, rules, errors, advice }) =>
      `<tr><th scope="row">${escapeHtml(group)}</th><td>${rules}</td><td class="${errors > 0 ? "bad" : ""}">${errors}</td><td>${advice}</td></tr>`,
  );
  return `<section><h2>By subject</h2><table><thead><tr><th scope="col">Subject</th><th scope="col">Rules</th><th scope="col">Errors</th><th scope="col">Advice</th></tr></thead><tbody>${rows.join("")}</tbody></table></section>\n`;
}

function* pageSections(result: AuditResult): Generator<string> {
  const findings = Map.groupBy(result.findings, ({ where }) => where.address);
  const proofs = Map.groupBy(result.proofs, ({ path }) => path);
  const worstFirst = [...result.scores].sort((a, b) => a.score - b.score || a.path.localeCompare(b.path));
  yield `<section><h2>Page by page</h2><p>A page starts at 100. Each rule that it breaks costs 10, each rule of advice 2. Open a page to see its findings, and where on the page each statement of its graph was found.</p>\n`;
  for (const score of worstFirst) {
    yield pageDetails(score, findings.get(score.path) ?? [], proofs.get(score.path) ?? []);
  }
  yield "</section>\n";
}

function pageDetails(page: PageScore, findings: Diagnostic[], proofs: ProvenStatement[]): string {
  const meter = `<span class="score ${scoreTone(page.score)}">${page.score}</span>`;
  const list = findings.length === 0 ? "" : `<ul>${findings.map(withoutAddress).join("")}</ul>`;
  return `<details class="page"><summary>${meter}<span class="path">${escapeHtml(page.path)}</span><span class="name">${escapeHtml(page.title)}</span></summary>${list}${proofTable(proofs)}</details>\n`;
}

/** Its page's own section says the address. */
function withoutAddress(finding: Diagnostic): string {
  const { address: _, ...where } = finding.where;
  return itemHtml({ ...finding, where });
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

function scoreTone(score: number): "good" | "fair" | "bad" {
  return score >= 95 ? "good" : score >= 80 ? "fair" : "bad";
}
