/** The report for the terminal: what happened, and what to do first. */
import pc from "picocolors";
import type { ImportReport } from "./finding.ts";
import { kindTitles, outcomeCounts, tasks } from "./priorities.ts";

const shown = 25;

/** Lines for the terminal, without the details that the HTML report has. */
export function terminalReport(report: ImportReport, where: string | undefined): string {
  const counts = outcomeCounts(report).map(([name, count]) => `${count} ${name}`);
  const lines = [pc.bold(`${report.articles.length} articles and pages: ${counts.join(", ") || "none"}`)];
  const list = tasks(report);
  let kind = "";
  for (const { articles, finding } of list.slice(0, shown)) {
    if (kind !== finding.kind) lines.push("", pc.bold(kindTitles[finding.kind]));
    kind = finding.kind;
    const [article] = articles;
    const more = articles.length > 1 ? ` and ${articles.length - 1} more` : "";
    const place = article === undefined ? "" : `${pc.cyan(article.file ?? article.title)}${more}: `;
    lines.push(`  ${place}${finding.text}`);
    const [first = ""] = (finding.before ?? "").split("\n");
    if (first !== "") lines.push(pc.dim(`    ${first.slice(0, 120)}`));
  }
  if (list.length > shown) lines.push("", `… and ${list.length - shown} more in the report.`);
  if (list.length === 0) lines.push("Nothing waits for you.");
  if (where !== undefined) lines.push("", `The whole report, with before and after: ${where}`);
  return `${lines.join("\n")}\n`;
}
