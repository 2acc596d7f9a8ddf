/** The report for the terminal: what happened, what to do, and how much of what else there is. */
import pc from "picocolors";
import { groupReport } from "../../../shared/report/terminal.ts";
import type { ImportReport } from "./finding.ts";
import { notesOf, tasksOf, verdict } from "./summary.ts";

/** Enough to see what it is about. */
const shownNotes = 2;

/** Lines for the terminal, without the details that the HTML report has. */
export function terminalReport(report: ImportReport, where: string | undefined): string {
  const tasks = tasksOf(report);
  const notes = notesOf(report);
  const lines = [pc.bold(verdict(report)), ...groupReport(tasks, pc)];
  if (notes.length > 0) {
    lines.push("", pc.bold("Done, with nothing left to decide"));
    for (const { title, items } of notes) {
      lines.push(`  ${title}: ${items.length}`);
      lines.push(...items.slice(0, shownNotes).map(({ message }) => pc.dim(`    ${message}`)));
    }
  }
  if (tasks.length === 0) lines.push("", "Nothing waits for you.");
  if (where !== undefined) lines.push("", `The full report, with the text before and after: ${where}`);
  return `${lines.join("\n")}\n`;
}
