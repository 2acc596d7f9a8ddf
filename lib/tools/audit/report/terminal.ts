/** The audit for the terminal: what is wrong and what to do first, then a table. */
import pc from "picocolors";
import { groupReport } from "../../../shared/report/terminal.ts";
import type { AuditResult } from "../audit.ts";
import { byRule, groupLines, meanScore, verdict } from "./summary.ts";

export function terminalReport(result: AuditResult): string {
  return [
    ...groupReport(byRule(result), pc),
    "",
    ...table(result),
    "",
    `${pc.bold(result.origin)}: ${verdict(result)}`,
    `Mean score ${meanScore(result)} of 100.`,
    "",
  ].join("\n");
}

function table(result: AuditResult): string[] {
  const row = (name: string, rules: string, errors: string, advice: string) =>
    `  ${name.padEnd(16)}${rules.padStart(7)}${errors.padStart(9)}${advice.padStart(9)}`;
  return [
    pc.bold(row("", "rules", "errors", "advice")),
    ...groupLines(result).map(({ group, rules, errors, advice }) =>
      row(group, String(rules), errors === 0 ? "0" : String(errors), String(advice)),
    ),
  ];
}
