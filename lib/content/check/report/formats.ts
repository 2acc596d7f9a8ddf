/** What the check found, for a person at a terminal, for an editor and for a code host's annotations. */

import { readableInstant } from "../../../site/dates.ts";
import type { CheckResult } from "../check.ts";
import type { Problem, Severity } from "../problem.ts";
import { rules } from "../rules.ts";
import { codeFrame, type Paint } from "./frame.ts";

export type Format = "text" | "json" | "github";
export const formats: readonly Format[] = ["text", "json", "github"];

/** `content/articles/x.mdx:12:3  error  no-unknown-component  'Calout' is not a component. …`, with its lines. */
export function textReport(
  problems: readonly Problem[],
  textOf: (file: string) => string | undefined,
  paint: Paint,
): string {
  return problems
    .map((problem) => {
      const { file, line, column, severity, rule, message, remedy, fix } = problem;
      const head = `${paint.bold(`${file}:${line}:${column}`)}  ${coloured(severity, paint)}  ${paint.dim(rule)}  ${message}`;
      const text = textOf(file);
      const frame = text === undefined ? [] : [codeFrame(text, problem, paint)];
      const rest = remedy
        ? [
            `  ${paint.cyan("→")} ${remedy.replaceAll("\n", "\n    ")}${fix ? paint.dim("  (--fix does it)") : ""}`,
          ]
        : [];
      return [head, ...frame, ...rest].join("\n");
    })
    .join("\n\n");
}

function coloured(severity: Severity, paint: Paint): string {
  return severity === "error"
    ? paint.red("error")
    : severity === "warning"
      ? paint.yellow("warning")
      : paint.cyan("advice");
}

/** `{ problems, waiting, documents, counts }`; the fields of a problem are those of `problem.ts`. */
export function jsonReport(result: CheckResult): string {
  return JSON.stringify({ ...result, counts: countsOf(result.problems) }, null, 2);
}

/** Workflow commands, which GitHub prints beside the lines of a change. */
export function githubReport(problems: readonly Problem[]): string {
  const levels = { error: "error", warning: "warning", advice: "notice" } as const;
  return problems
    .map(({ file, line, column, endLine, endColumn, severity, rule, message, remedy }) => {
      const place = [
        `file=${property(file)}`,
        `line=${line}`,
        `col=${column}`,
        ...(endLine === undefined ? [] : [`endLine=${endLine}`]),
        ...(endColumn === undefined ? [] : [`endColumn=${endColumn}`]),
        `title=${property(rule)}`,
      ];
      return `::${levels[severity]} ${place.join(",")}::${data(remedy ? `${message}\n${remedy}` : message)}`;
    })
    .join("\n");
}

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

export function countsOf(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

/** `86 documents: 2 errors, 1 warning. 1 of them mended by: npm run check:content -- --fix` */
export function summary({ problems, documents }: Pick<CheckResult, "problems" | "documents">): string {
  const { error, warning, advice } = countsOf(problems);
  const parts = [
    counted(error, "error"),
    counted(warning, "warning"),
    ...(advice > 0 ? [`${advice} ${advice === 1 ? "piece" : "pieces"} of advice`] : []),
  ];
  const fixable = problems.filter(({ fix }) => fix).length;
  const help =
    fixable > 0 ? `\n${fixable} of them can be mended at once: npm run check:content -- --fix` : "";
  const pages = [...new Set(problems.map(({ rule }) => rules[rule].page))];
  const read =
    error > 0
      ? `\nThe rules with examples: ${pages
          .slice(0, 3)
          .map((page) => `content/rules/${page}.md`)
          .join(", ")}`
      : "";
  return `${counted(documents, "document")} checked: ${error + warning + advice === 0 ? "no problems" : parts.join(", ")}.${help}${read}`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What is not in a production build yet, and when it will be. */
export function waitingReport({ waiting, timeZone }: CheckResult, language = "en-US"): string {
  if (waiting.length === 0) return "";
  const lines = [...waiting]
    .sort(
      (a, b) =>
        (a.at?.getTime() ?? Number.POSITIVE_INFINITY) - (b.at?.getTime() ?? Number.POSITIVE_INFINITY) ||
        a.file.localeCompare(b.file),
    )
    .map(
      ({ file, at }) =>
        `  ${file}  ${at ? `appears with the first build after ${readableInstant(at, language, timeZone)}` : "draft: appears when 'draft: true' is deleted"}`,
    );
  return `Waiting (${waiting.length}):\n${lines.join("\n")}`;
}
