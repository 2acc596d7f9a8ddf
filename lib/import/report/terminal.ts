/** The report for the terminal: what happened, what to do first, and how much of what else there is. */
import pc from "picocolors";
import { type Finding, findingKinds, type ImportReport } from "./finding.ts";
import { kindTitles, outcomeCounts, type Task, taskKinds, tasks } from "./priorities.ts";

/** Examples of each kind: enough to see what it is about, and no kind hides another. */
const shownTasks = 8;
const shownNotes = 2;
const longestLine = 120;

/** Lines for the terminal, without the details that the HTML report has. */
export function terminalReport(report: ImportReport, where: string | undefined): string {
  const counts = outcomeCounts(report).map(([name, count]) => `${count} ${name}`);
  const lines = [pc.bold(`${report.articles.length} articles and pages: ${counts.join(", ") || "none"}`)];
  const list = tasks(report);
  const rest = where === undefined ? "in the report (--report report.html)" : "in the report";
  for (const kind of taskKinds) {
    const ofKind = list.filter(({ finding }) => finding.kind === kind);
    if (ofKind.length === 0) continue;
    lines.push("", pc.bold(`${kindTitles[kind]}: ${ofKind.length}`));
    for (const task of ofKind.slice(0, shownTasks)) lines.push(...taskLines(task));
    if (ofKind.length > shownTasks) lines.push(`  … and ${ofKind.length - shownTasks} more ${rest}.`);
  }
  lines.push(...noteLines(report, rest));
  if (list.length === 0) lines.push("", "Nothing waits for you.");
  if (where !== undefined) lines.push("", `The whole report, with before and after: ${where}`);
  return `${lines.join("\n")}\n`;
}

function taskLines({ articles, finding }: Task): string[] {
  const [article] = articles;
  const more = articles.length > 1 ? ` and ${articles.length - 1} more` : "";
  const place = article === undefined ? "" : `${pc.cyan(article.file ?? article.title)}${more}: `;
  return [`  ${place}${finding.text}`, ...valueLine(finding)];
}

/** What asks nothing of anybody is counted, with examples: gone on purpose, repaired, moved. */
function noteLines(report: ImportReport, rest: string): string[] {
  const all = [...report.general, ...report.articles.flatMap(({ findings }) => findings)];
  return findingKinds
    .filter((kind) => !taskKinds.includes(kind))
    .flatMap((kind) => {
      const found = all.filter((finding) => finding.kind === kind);
      const different = [...new Map(found.map((finding) => [finding.text, finding])).values()];
      if (found.length === 0) return [];
      return [
        "",
        `${pc.bold(`${kindTitles[kind]}: ${found.length}`)}${found.length > shownNotes ? `, all ${rest}` : ""}`,
        ...different.slice(0, shownNotes).flatMap((finding) => [`  ${finding.text}`, ...valueLine(finding)]),
      ];
    });
}

function valueLine({ text, before = "", after }: Finding): string[] {
  if (before !== "" && text.includes(before)) return [];
  const lines = before.split("\n").filter((line) => line.trim() !== "");
  const [first] = lines;
  if (first === undefined) return [];
  const short = first.length > longestLine ? `${first.slice(0, longestLine)}…` : first;
  const more = lines.length > 1 ? ` (and ${lines.length - 1} more lines)` : "";
  const now =
    after === undefined || after.includes("\n") || lines.length > 1
      ? ""
      : ` → ${after.slice(0, longestLine)}`;
  return [pc.dim(`    ${short}${more}${now}`)];
}
