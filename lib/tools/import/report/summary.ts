/** The findings of an import by rule, in the order to look at them, and the counts above them. */
import { countsOf, short } from "../../../shared/diagnostic.ts";
import type { Group } from "../../../shared/report/terminal.ts";
import { allRules } from "./all-rules.ts";
import { diagnosticsOf, type ImportDiagnostic, type ImportReport } from "./finding.ts";

const longestLine = 120;
const documentation = { name: "docs/import.md" };

/** One group a rule; each message with the beginning of the text it is about. */
export function groupsOf(report: ImportReport): Group[] {
  const byRule = Map.groupBy(diagnosticsOf(report), ({ rule }) => rule);
  return allRules.flatMap(({ id, severity, title, remedy }): Group[] => {
    const found = byRule.get(id) ?? [];
    const items = [...new Map(found.map((each) => [keyOf(each), each])).values()];
    return found.length === 0
      ? []
      : [
          {
            severity,
            name: id,
            title,
            remedy,
            specification: documentation,
            items: items.map((item) => ({ ...item, message: withValues(item) })),
          },
        ];
  });
}

/** What asks something of a person: everything but advice. */
export function tasksOf(report: ImportReport): Group[] {
  return groupsOf(report).filter(({ severity }) => severity !== "advice");
}

/** What was done and asks nothing. */
export function notesOf(report: ImportReport): Group[] {
  return groupsOf(report).filter(({ severity }) => severity === "advice");
}

/** How many articles ended how, in a fixed order; nothing for none. */
function outcomeCounts({ articles }: ImportReport): [string, number][] {
  const names = {
    new: "new",
    updated: "updated",
    unchanged: "unchanged",
    conflict: "changed on both sides",
    held: "not valid MDX",
    skipped: "not imported",
  } as const;
  return Object.entries(names)
    .map(([name, words]): [string, number] => [
      words,
      articles.filter(({ outcome }) => outcome === name).length,
    ])
    .filter(([, count]) => count > 0);
}

/** `3 articles and pages: 2 new, 1 updated`. */
export function verdict(report: ImportReport): string {
  const { length } = report.articles;
  const counts = outcomeCounts(report).map(([name, count]) => `${count} ${name}`);
  return `${length} ${length === 1 ? "article or page" : "articles and pages"}${counts.length === 0 ? "" : `: ${counts.join(", ")}`}`;
}

/** How much there is to do. */
export function figuresOf(report: ImportReport): Record<"error" | "warning" | "advice", number> {
  return countsOf(diagnosticsOf(report));
}

function keyOf({ where, message, before }: ImportDiagnostic): string {
  return JSON.stringify([where.file ?? where.address, message, before]);
}

function withValues({ message, before = "", after = "" }: ImportDiagnostic): string {
  const lines = before.split("\n").filter((line) => line.trim() !== "");
  const [first] = lines;
  if (first === undefined || message.includes(first)) return message;
  const more = lines.length > 1 ? ` (and ${lines.length - 1} more)` : "";
  const now =
    after === "" || after.includes("\n") || lines.length > 1 ? "" : ` → ${short(after, longestLine)}`;
  return `${message.replace(/\.$/, "")}: ${short(first.trim(), longestLine)}${more}${now}`;
}
